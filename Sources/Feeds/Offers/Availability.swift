/// Whether something can be bought, as feeds say it.
enum Availability: Hashable {
    case available
    case unavailable
    /// A word that is not known.
    case unknown(String)

    /// Reads `true`, `in stock`, `in_stock`, `preorder`, `нет в наличии`, `0`, … whatever the case; nil for nothing.
    ///
    /// What can be ordered though it is not there now (preorder, backorder) can be bought.
    init?(_ text: String) {
        switch text {
        case "": return nil
        case "true": self = .available
        case "false": self = .unavailable
        default: self = Self.spoken(text)
        }
    }

    private static func spoken(_ text: String) -> Availability {
        switch String(text.lowercased().map { $0 == "_" || $0 == "-" ? " " : $0 }) {
        case "true", "1", "yes", "y", "+", "да", "in stock", "instock", "available", "available for order", "preorder",
            "pre order",
            "backorder", "back order", "limited availability", "в наличии", "есть", "есть в наличии", "под заказ", "предзаказ",
            "http://schema.org/instock", "https://schema.org/instock":
            .available
        case "false", "0", "no", "n", "нет", "out of stock", "outofstock", "unavailable", "not available", "discontinued",
            "нет в наличии", "отсутствует", "http://schema.org/outofstock", "https://schema.org/outofstock":
            .unavailable
        default: .unknown(text)
        }
    }
}
