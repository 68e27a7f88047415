/// What an entry of a person's row is about. Raw values stand in snapshots: never change them.
public enum FactKind: UInt8, Hashable, Sendable {
    /// Looks at a product: count of looks, day of the latest, number of the product.
    case viewedProduct = 1
    /// Looks at a category's page: count of looks, day of the latest, number of the category.
    case viewedCategory = 2
    /// Lines of orders with a product: count of lines, day of the order, number of the product.
    case bought = 3
    /// Pieces in the cart: count of pieces, day of the cart's latest change, number of the product.
    case inCart = 4
    /// Orders of a day: count, day.
    case order = 5
    /// Visits from a source: count, day of the latest, number of the source's name.
    case source = 6
    /// A property: a hash of its name and value in the place of all else, so that nobody's words stand in memory.
    case property = 7
    /// A property that is a number: number of its name in the place of count and day, and the value as a `Float` in that of the subject.
    case propertyNumber = 8
    /// Letters: count, day of the latest, raw value of what happened.
    case mail = 9
}
