/// A day in a person's life with the shop.
public enum SegmentDate: String, Hashable, Sendable, CaseIterable {
    /// The latest order that counts.
    case lastOrder
    /// The first order that counts.
    case firstOrder
    /// The first event.
    case firstSeen
    /// The latest visit.
    case lastSeen
    /// When the next order is to be expected from the person's rhythm, or was.
    case expectedOrder
    /// The birthday: the next one ahead, the latest one ago, the day itself where dates are compared.
    case birthday
    /// The latest change of a cart that is not empty.
    case cartAge

    /// The name on the wire: `lastOrder`.
    public var name: String { rawValue }
}
