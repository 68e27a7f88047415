/// The columns of a table of orders that mean something here. A customer's number is the shop's own, so it names a person, not a browser.
enum OrderColumn: Hashable, Sendable {
    case order, time, product, quantity, price, currency
    case total, discount, promoCode, channel, place, status, statusTime
    case customer, email, phone, card, visitor

    /// Words for each, the surest first; case, spaces and underscores do not count.
    static let aliases: [(OrderColumn, [String])] = [
        (.order, HistoryColumn.words(for: .order)),
        (.time, HistoryColumn.words(for: .time) + ["дата заказа"]),
        (.product, HistoryColumn.words(for: .product)),
        (.quantity, HistoryColumn.words(for: .quantity) + ["кол.", "штук", "шт"]),
        (.price, HistoryColumn.words(for: .price) + ["цена за единицу", "цена за штуку"]),
        (.currency, ["currency", "currency code", "валюта"]),
        (
            .total,
            [
                "order total", "grand total", "total", "total price", "order sum", "order amount", "sum", "сумма заказа",
                "итог заказа", "итого", "к оплате", "сумма", "всего",
            ]
        ),
        (
            .discount,
            ["order discount", "discount amount", "total discount", "discount", "сумма скидки", "скидка на заказ", "скидка"]
        ),
        (
            .promoCode,
            [
                "promo code", "promo", "coupon code", "coupon", "discount code", "voucher code", "voucher", "промокод",
                "промо код",
                "купон",
            ]
        ),
        (.channel, ["order channel", "sales channel", "channel", "канал продаж", "канал заказа", "канал"]),
        (
            .place,
            [
                "place", "store", "store id", "store name", "shop", "branch", "location", "point of sale", "pos", "till",
                "магазин",
                "точка продаж", "филиал", "касса",
            ]
        ),
        (.status, ["order status", "status", "state", "статус заказа", "статус", "состояние"]),
        (
            .statusTime,
            [
                "status time", "status date", "status changed at", "updated at", "дата статуса", "дата изменения статуса",
                "изменен",
            ]
        ),
        (.customer, PersonColumn.words(for: .customer)), (.email, PersonColumn.words(for: .email)),
        (.phone, PersonColumn.words(for: .phone)), (.card, PersonColumn.words(for: .card)),
        (.visitor, ["visitor id", "visitor", "посетитель"]),
    ]
}
