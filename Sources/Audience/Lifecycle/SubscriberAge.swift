public import Commerce

/// Where somebody stands whom the shop knows but who has not bought: outside the grid.
public enum SubscriberAge: Hashable, Sendable, CaseIterable {
    /// Known for 30 days at most.
    case recent
    /// Known for longer.
    case old

    /// Days that count as recent.
    public static let recentDays = 30

    /// By the days since they were first seen.
    public init(daysSinceFirstSeen: Int) {
        self = daysSinceFirstSeen <= Self.recentDays ? .recent : .old
    }

    /// The name on the wire: `recent`.
    public var name: String { String(describing: self) }

    /// What people call them.
    public func title(in language: Language) -> String {
        switch (self, language) {
        case (.recent, .english): "Subscribers without an order, 30 days or less"
        case (.old, .english): "Subscribers without an order, more than 30 days"
        case (.recent, .russian): "Подписчики без заказа, до 30 дней"
        case (.old, .russian): "Подписчики без заказа, больше 30 дней"
        }
    }
}
