public import Recommenders

/// The beginning of a session, and the item that was clicked next.
public struct SessionQuery: Sendable, Equatable {
    /// The clicks so far, the latest last; at least one.
    public var prefix: [ItemNumber]
    /// What came next.
    public var next: ItemNumber

    /// A beginning and what came next.
    public init(prefix: [ItemNumber], next: ItemNumber) {
        precondition(!prefix.isEmpty, "a prefix has at least one click")
        self.prefix = prefix
        self.next = next
    }

    /// Reveals sessions click by click: a query for every click with at least so many before it.
    public static func revealing(_ sessions: ItemLists, minimumPrefix: Int = 1) -> [SessionQuery] {
        precondition(minimumPrefix >= 1, "a prefix has at least one click")
        var queries: [SessionQuery] = []
        for session in 0..<sessions.count {
            let clicks = Array(sessions[session])
            guard clicks.count > minimumPrefix else { continue }
            for length in minimumPrefix..<clicks.count {
                queries.append(SessionQuery(prefix: Array(clicks[..<length]), next: clicks[length]))
            }
        }
        return queries
    }
}
