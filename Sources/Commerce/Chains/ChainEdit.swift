/// What the owner says about a link of consumption: added, changed or switched off. What is nil stays as the orders show it.
public struct ChainEdit: Hashable, Sendable {
    /// The most days between two purchases.
    public static let maximumDays = 3_650.0

    /// What is bought first.
    public let from: ChainEnd
    /// What is bought next; the same for repeat demand.
    public let to: ChainEnd
    /// The typical days between: the median.
    public let typicalDays: Double?
    /// How many days about two thirds of all customers differ from it at most.
    public let spreadDays: Double?
    /// The share of customers who buy the second because of the first.
    public let share: Double?
    /// Whether the link is switched off.
    public let isMuted: Bool

    /// An edit whose numbers can be what they claim to be; the error names the field.
    public init(
        from: ChainEnd, to: ChainEnd, typicalDays: Double? = nil, spreadDays: Double? = nil, share: Double? = nil,
        isMuted: Bool = false
    ) throws(InvalidValue) {
        try Self.check(typicalDays, field: "typicalDays")
        try Self.check(spreadDays, field: "spreadDays")
        if let share, !(share > 0 && share <= 1) { throw InvalidValue(field: "share", reason: "must be above 0 and at most 1") }
        self.from = from
        self.to = to
        self.typicalDays = typicalDays
        self.spreadDays = spreadDays
        self.share = share
        self.isMuted = isMuted
    }

    private static func check(_ days: Double?, field: String) throws(InvalidValue) {
        if let days, !(days >= 0.1 && days <= maximumDays) {
            throw InvalidValue(field: field, reason: "must be 0.1 to \(Int(maximumDays)) days")
        }
    }
}
