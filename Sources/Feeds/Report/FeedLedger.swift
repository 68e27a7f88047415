import Commerce

/// Keeps the book while a feed is read. The first problems of each kind are kept whole, the others are counted.
final class FeedLedger {
    var report: FeedReport
    /// The line at which the reader stands, set by whoever reads.
    var line = 0
    /// The id of the offer being read, as far as it is known.
    var offer: String?

    private let maximumExamples: Int
    /// Examples entered while it was not known yet inside which offer they stand.
    private var anonymous: [(place: Int, example: Int)] = []
    private var tallies: [FeedReport.Tally] = FeedProblem.Kind.allCases.map { FeedReport.Tally(kind: $0) }
    private let places = Dictionary(uniqueKeysWithValues: FeedProblem.Kind.allCases.enumerated().map { ($1, $0) })

    init(format: FeedFormat, encoding: String, maximumExamples: Int) {
        report = FeedReport(format: format, encoding: encoding)
        self.maximumExamples = maximumExamples
    }

    /// Enters a problem; `detail` is only asked for while examples are still kept.
    func note(_ kind: FeedProblem.Kind, line: Int? = nil, _ detail: @autoclosure () -> String = "") {
        guard let place = places[kind] else { return }
        tallies[place].count += 1
        guard tallies[place].examples.count < maximumExamples else { return }
        let shown = FieldText.excerpt(detail())
        tallies[place].examples.append(FeedProblem(line: line ?? self.line, offer: offer, detail: shown))
    }

    /// Enters a problem that was met before the parser came to it; ``nameOffer(from:to:)`` adds the offer's id later.
    func noteBeforeOfferIsKnown(_ kind: FeedProblem.Kind, line: Int, _ detail: @autoclosure () -> String) {
        guard let place = places[kind] else { return }
        tallies[place].count += 1
        let example = tallies[place].examples.count
        guard example < maximumExamples else { return }
        tallies[place].examples.append(FeedProblem(line: line, offer: nil, detail: FieldText.excerpt(detail())))
        anonymous.append((place, example))
    }

    /// Says that the current offer stood in these lines.
    func nameOffer(from first: Int, to last: Int) {
        anonymous.removeAll { place, example in
            let line = tallies[place].examples[example].line
            if line >= first && line <= last { tallies[place].examples[example].offer = offer }
            return line <= last
        }
    }

    /// The report as it stands, problems sorted.
    func finished() -> FeedReport {
        var report = report
        report.problems = tallies.filter { $0.count > 0 }.sorted { left, right in
            (left.kind.effect, right.count) < (right.kind.effect, left.count)
        }
        return report
    }
}
