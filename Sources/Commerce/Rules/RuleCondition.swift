/// One condition of a rule: something that can be seen, or its opposite.
public struct RuleCondition<Test: Hashable & Sendable>: Hashable, Sendable {
    /// What is looked at.
    public var test: Test
    /// Whether the condition holds where the test does not.
    public var isNegated: Bool

    /// A condition that holds where the test does, or where it does not.
    public init(_ test: Test, isNegated: Bool = false) {
        self.test = test
        self.isNegated = isNegated
    }

    /// The condition that holds where the test does not.
    public static func not(_ test: Test) -> RuleCondition { RuleCondition(test, isNegated: true) }
}
