public import Commerce

/// What is counted for each day. Raw values stand in stored keys: never change them.
public enum Metric: Hashable, Sendable {
    /// Events of a kind.
    case events(Action.Kind)
    /// Visitors who did anything that day.
    case visitors
    /// Sessions begun.
    case sessions
    /// What the day's orders came to, in minor units of a currency.
    case revenue(Currency)

    /// The metric's place in a counter's key.
    var code: UInt8 {
        switch self {
        case .events(let kind): kind.rawValue
        case .visitors: 64
        case .sessions: 65
        case .revenue: 66
        }
    }
}
