/// What a file of the past holds.
public enum HistoryFormat: String, Hashable, Sendable, CaseIterable {
    /// A table with a row for each event: a time, a visitor or session, a product, and what happened (a view where no column says).
    case events
    /// A table with a row for each line of an order, and the customers whose they are.
    case orders
    /// A table with a row for each customer: by what they are known, what they agreed to, and what else the shop knows.
    case customers
    /// No header: a session a line, the ids of the products looked at parted by spaces, in the order of looking, no times.
    case sessionLines
    /// JSON, an event or an order a line, as `POST /v1/events` and `POST /v1/orders` take them.
    case jsonLines
}
