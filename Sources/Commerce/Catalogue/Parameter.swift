/// One property of a product as its feed states it: `Colour` = `red`, `Weight` = `1.2` `kg`.
public struct Parameter: Hashable, Sendable {
    /// The property.
    public var name: String
    /// Its value, as text.
    public var value: String
    /// The unit of the value, if one was given.
    public var unit: String?

    /// A property with its value.
    public init(name: String, value: String, unit: String? = nil) {
        self.name = name
        self.value = value
        self.unit = unit
    }
}
