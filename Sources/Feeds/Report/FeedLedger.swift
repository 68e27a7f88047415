import Commerce

/// Keeps the book while a feed is read. The first problems of each kind are kept whole, the others are counted.
final class FeedLedger {
    var report: FeedReport
    /// The line at which the reader stands, set by whoever reads.
    var line = 0
    /// The id of the offer being read, as far as it is known.
    var offer: String?

    private let maximumExamples: Int
    /// Examples entered before the offer's id was known, with the offer's number.
    private var anonymous: [(place: Int, example: Int, number: Int)] = []
    /// Offers begun.
    private var offers = 0
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

    /// Enters a problem that was met before the parser came to it, inside the n-th offer of the feed, or outside of all (0).
    func note(_ kind: FeedProblem.Kind, line: Int, inOffer number: Int, _ detail: @autoclosure () -> String) {
        guard let place = places[kind] else { return }
        tallies[place].count += 1
        let example = tallies[place].examples.count
        guard example < maximumExamples else { return }
        tallies[place].examples.append(FeedProblem(line: line, offer: nil, detail: FieldText.excerpt(detail())))
        if number > 0 { anonymous.append((place, example, number)) }
    }

    /// Says that an offer begins.
    func beginOffer() {
        offers += 1
        offer = nil
    }

    /// Says that the current offer ends, its id known by now, and gives that id to what was entered before.
    func endOffer() {
        anonymous.removeAll { place, example, number in
            if number == offers { tallies[place].examples[example].offer = offer }
            return number <= offers
        }
        offer = nil
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
