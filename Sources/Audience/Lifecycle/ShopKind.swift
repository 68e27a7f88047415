/// What a shop sells, as far as it tells how soon people come back.
public enum ShopKind: String, Hashable, Sendable, CaseIterable {
    /// What is used up: food, care, pet supplies.
    case consumables
    /// Neither.
    case general
    /// What lasts: furniture, appliances.
    case durable

    /// The name on the wire: `general`.
    public var name: String { rawValue }

    /// Days until a customer is late and until they are gone, where the shop's own orders do not tell yet.
    var fallback: (recent: Int, fading: Int) {
        switch self {
        case .consumables: (30, 90)
        case .general: (60, 180)
        case .durable: (120, 365)
        }
    }
}
