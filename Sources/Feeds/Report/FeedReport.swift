public import Commerce

/// What was found in a feed, what was taken, and what was wrong. Its size does not depend on the feed's.
public struct FeedReport: Hashable, Sendable, CustomStringConvertible {
    /// What kind of feed it was.
    public var format: FeedFormat
    /// The encoding its characters were read in: `UTF-8`, `windows-1251`.
    public var encoding: String
    /// When the shop made it, if it says so; times without a zone are read as UTC.
    public var catalogueDate: Timestamp?
    /// Bytes read, unpacked.
    public var bytes = 0
    /// Offers met.
    public var offersRead = 0
    /// Offers that became products.
    public var offersTaken = 0
    /// Categories handed on.
    public var categories = 0
    /// Whether the feed broke off before its end.
    public var endsEarly = false
    /// The problems by kind, graver ones first, then the more frequent.
    public var problems: [Tally] = []

    /// Offers that did not become products.
    public var offersSkipped: Int { offersRead - offersTaken }

    /// A report with nothing in it yet.
    public init(format: FeedFormat, encoding: String) {
        self.format = format
        self.encoding = encoding
    }

    /// How often one kind of problem came up, with the first few.
    public struct Tally: Hashable, Sendable {
        /// The kind.
        public var kind: FeedProblem.Kind
        /// How often.
        public var count: Int
        /// The first ones, in the order of the file.
        public var examples: [FeedProblem]

        /// A tally.
        public init(kind: FeedProblem.Kind, count: Int = 0, examples: [FeedProblem] = []) {
            self.kind = kind
            self.count = count
            self.examples = examples
        }
    }

    /// How often a kind of problem came up.
    public func count(of kind: FeedProblem.Kind) -> Int {
        problems.first { $0.kind == kind }?.count ?? 0
    }

    /// Several lines for a person, the last one without a line break.
    public var description: String {
        var lines = ["\(format.name) in \(encoding)\(catalogueDate.map { ", made \($0.iso8601)" } ?? "")"]
        lines.append("Offers: \(offersRead) read, \(offersTaken) taken, \(offersSkipped) skipped. Categories: \(categories).")
        if endsEarly { lines.append("The feed breaks off before its end.") }
        for effect in FeedProblem.Effect.allCases {
            let tallies = problems.filter { $0.kind.effect == effect }
            if !tallies.isEmpty { lines.append(Self.heading(of: effect)) }
            for tally in tallies { lines += Self.lines(of: tally) }
        }
        return lines.joined(separator: "\n")
    }

    private static func heading(of effect: FeedProblem.Effect) -> String {
        switch effect {
        case .skipped: "Skipped:"
        case .corrected: "Put right:"
        case .noted: "Good to know:"
        }
    }

    private static func lines(of tally: Tally) -> [String] {
        ["  \(tally.count) × \(tally.kind.title)"]
            + tally.examples.map { problem in
                let place = [
                    problem.line > 0 ? "line \(problem.line)" : nil, problem.offer.map { "offer \($0)" },
                ]
                let detail = problem.detail.isEmpty ? "" : ": \(problem.detail)"
                return "      \(place.compactMap(\.self).joined(separator: ", "))\(detail)"
            }
    }
}
