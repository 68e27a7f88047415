/// How much a rule may hold.
public enum RuleLimits {
    /// Rules of a shop.
    public static let rules = 1_000
    /// Bytes of a rule's name.
    public static let name = 200
    /// Blocks of a rule.
    public static let blocks = 100
    /// Conditions of one kind.
    public static let conditions = 20
    /// Values of a condition.
    public static let values = 5_000
    /// Products that a rule pins.
    public static let pinned = 50
    /// The last slot of a block.
    public static let slot = 100

    static func check(count: Int, atMost limit: Int) throws(InvalidValue) {
        guard count > 0 else { throw InvalidValue(field: "", reason: "must not be empty") }
        guard count <= limit else { throw InvalidValue(field: "", reason: "must hold at most \(limit) elements") }
    }
}
