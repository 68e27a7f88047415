/// The columns of a table of order lines.
enum OrderColumn: Hashable, Sendable {
    case order, customer, item, time, quantity

    /// Words for each, the surest first; case, spaces and underscores do not count.
    static let aliases: [(OrderColumn, [String])] = [
        (.order, ["invoice no", "invoice", "order id", "order no", "order number", "order", "transaction id", "basket id"]),
        (.customer, ["customer id", "customer", "user id", "visitor id", "client id", "household key"]),
        (.item, ["stock code", "item id", "item", "product id", "product", "sku"]),
        (.time, ["invoice date", "order date", "time", "timestamp", "date", "ts"]),
        (.quantity, ["quantity", "qty", "count"]),
    ]
}
