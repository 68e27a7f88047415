/// The columns of a table of events that mean something here.
enum HistoryColumn: Hashable, Sendable {
    case time, visitor, session, event, product, category, phrase, order, quantity, price, eventID

    /// Words for each, the surest first; case, spaces and underscores do not count.
    static let aliases: [(HistoryColumn, [String])] = [
        (
            .time,
            [
                "timestamp", "time", "event time", "invoice date", "order date", "created at", "date", "datetime", "ts", "дата",
                "время",
            ]
        ),
        (
            .visitor,
            [
                "visitor id", "visitor", "customer id", "customer", "user id", "user", "client id", "client", "uid", "account id",
                "покупатель", "клиент", "id клиента", "пользователь",
            ]
        ),
        (.session, ["session id", "session", "user session", "сессия"]),
        (.event, ["event", "event type", "event name", "action", "type", "behavior", "событие", "действие"]),
        (
            .product,
            [
                "item id", "product id", "stock code", "product", "item", "sku", "offer id", "article", "товар", "id товара",
                "артикул", "код товара",
            ]
        ),
        (.category, ["category id", "category", "категория"]),
        (.phrase, ["phrase", "query", "search query", "search term", "search", "запрос"]),
        (
            .order,
            [
                "transaction id", "order id", "invoice no", "invoice", "order", "order number", "order no", "заказ",
                "номер заказа", "id заказа",
            ]
        ),
        (.quantity, ["quantity", "qty", "amount", "count", "количество", "кол-во"]),
        (.price, ["unit price", "price", "item price", "цена"]),
        (.eventID, ["event id", "external id", "idempotency key"]),
    ]

    /// The words for a column.
    static func words(for column: HistoryColumn) -> [String] { aliases.first { $0.0 == column }?.1 ?? [] }
}
