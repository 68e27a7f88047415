/// The columns of a table of clicks or of test prefixes.
enum SessionColumn: Hashable, Sendable {
    case session, item, time, prefix, label

    /// Words for each, the surest first; case, spaces and underscores do not count.
    static let aliases: [(SessionColumn, [String])] = [
        (.session, ["session id", "session", "visitor id", "user id", "sid"]),
        (.item, ["item id", "item", "product id", "product", "sku"]),
        (.time, ["time", "timestamp", "event time", "eventdate", "ts"]),
        (.prefix, ["prefix", "history", "input", "items", "clicks", "session items"]),
        (.label, ["label", "target", "next item", "next", "next item id"]),
    ]
}
