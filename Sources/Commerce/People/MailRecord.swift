/// A person's dealings with letters, in numbers.
public struct MailRecord: Hashable, Sendable {
    /// How often something happened, and when last.
    public struct Tally: Hashable, Sendable {
        /// How often.
        public var count = 0
        /// When last; nil if never.
        public var last: Timestamp?

        /// Never.
        public init() {}

        /// So often, and when last.
        public init(count: Int, last: Timestamp?) {
            self.count = count
            self.last = last
        }
    }

    /// By what happened; what never did is not in it.
    public var tallies: [MailEngagement.Kind: Tally] = [:]

    /// No letters.
    public init() {}

    /// How often something happened, and when last.
    public subscript(kind: MailEngagement.Kind) -> Tally { tallies[kind] ?? Tally() }

    mutating func note(_ kind: MailEngagement.Kind, at time: Timestamp) {
        let known = self[kind]
        tallies[kind] = Tally(count: known.count + 1, last: max(known.last ?? time, time))
    }
}
