public import Commerce

/// What was found in a file of the past since reading began (or went on). Its size does not depend on the file's.
public struct HistoryReport: Hashable, Sendable, CustomStringConvertible {
    /// What the file holds.
    public var format: HistoryFormat
    /// Rows read, the header not counted.
    public var rows = 0
    /// Events made, by kind.
    public var events: [Action.Kind: Int] = [:]
    /// Orders without a customer.
    public var anonymousOrders = 0
    /// Orders whose rows do not stand together, parts after the first.
    public var scatteredOrders = 0
    /// The earliest time met.
    public var earliest: Timestamp?
    /// The latest time met.
    public var latest: Timestamp?
    /// Rows skipped, by reason, the most frequent first.
    public var skipped: [Tally] = []
    /// Fields left out of events that were made without them, by reason, the most frequent first.
    public var leftOut: [Tally] = []

    /// A report with nothing in it yet.
    public init(format: HistoryFormat) {
        self.format = format
    }

    /// Rows skipped, or fields left out, for one reason, with the first few.
    public struct Tally: Hashable, Sendable {
        /// Why.
        public var reason: SkipReason
        /// How many.
        public var count: Int
        /// The first ones.
        public var examples: [SkippedRow]

        /// A tally.
        public init(reason: SkipReason, count: Int = 0, examples: [SkippedRow] = []) {
            self.reason = reason
            self.count = count
            self.examples = examples
        }
    }

    /// All events made.
    public var eventCount: Int { events.values.reduce(0, +) }

    /// All rows skipped.
    public var skippedRows: Int { skipped.reduce(0) { $0 + $1.count } }

    /// How many rows were skipped, or fields left out, for a reason.
    public func count(of reason: SkipReason) -> Int {
        (skipped + leftOut).reduce(0) { $0 + ($1.reason == reason ? $1.count : 0) }
    }

    /// Several lines for a person, the last one without a line break.
    public var description: String {
        let kinds = events.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.value) \($0.key.name)" }
        var lines = ["\(rows) rows read, \(eventCount) events made, \(skippedRows) rows skipped"]
        if !kinds.isEmpty { lines.append("Events: \(kinds.joined(separator: ", "))") }
        if let earliest, let latest { lines.append("From \(earliest.iso8601) to \(latest.iso8601)") }
        if anonymousOrders > 0 { lines.append("\(anonymousOrders) orders without a customer") }
        if scatteredOrders > 0 {
            lines.append("\(scatteredOrders) parts of orders whose rows do not stand together, kept as orders")
        }
        lines += Self.lines("Skipped:", skipped) + Self.lines("Left out:", leftOut)
        return lines.joined(separator: "\n")
    }

    private static func lines(_ title: String, _ tallies: [Tally]) -> [String] {
        guard !tallies.isEmpty else { return [] }
        return [title]
            + tallies.flatMap { tally in
                ["  \(tally.count) × \(tally.reason.title)"]
                    + tally.examples.map { "      line \($0.line): \($0.detail)" }
            }
    }
}
