public import Commerce

/// Product ids and their dense numbers, both ways, in order of first appearance; a number once given stays.
public struct ItemNumbering: Sendable {
    private var numbers: [ProductID: ItemNumber] = [:]
    private var ids: [ProductID] = []

    /// No products yet.
    public init() {}

    /// The products in the order of their numbers; nil if one stands there twice.
    public init?(ids: [ProductID]) {
        numbers.reserveCapacity(ids.count)
        for (number, id) in ids.enumerated() {
            guard numbers.updateValue(ItemNumber(number), forKey: id) == nil else { return nil }
        }
        self.ids = ids
    }

    /// How many products have a number; the next one gets this number.
    public var count: Int { ids.count }

    /// The ids in the order of their numbers.
    public var allIDs: [ProductID] { ids }

    /// The number of a product, given now if it has none yet.
    public mutating func number(for id: ProductID) -> ItemNumber {
        if let number = numbers[id] { return number }
        let number = ItemNumber(ids.count)
        ids.append(id)
        numbers[id] = number
        return number
    }

    /// The number of a product; nil if it was never seen.
    public func existingNumber(of id: ProductID) -> ItemNumber? { numbers[id] }

    /// The product with a number that this numbering gave.
    public func id(of number: ItemNumber) -> ProductID { ids[Int(number)] }
}
