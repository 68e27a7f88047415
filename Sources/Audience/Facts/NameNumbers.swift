/// Dense numbers for names, in order of first appearance.
public struct NameNumbers<Name: Hashable & Sendable>: Sendable {
    /// The names in the order of their numbers.
    public private(set) var names: [Name] = []
    private var numbers: [Name: UInt32] = [:]

    /// No names.
    public init() {}

    /// Names in the order of their numbers, each once; nil if one comes twice.
    public init?(_ names: [Name]) {
        self.names = names
        numbers.reserveCapacity(names.count)
        for (number, name) in names.enumerated() {
            guard numbers.updateValue(UInt32(number), forKey: name) == nil else { return nil }
        }
    }

    /// How many names there are.
    public var count: Int { names.count }

    /// The number of a name, a new one if it has none.
    ///
    /// - Parameter limit: names beyond so many get none, which is ``PersonRow/none``: what anybody may make up must not fill the memory.
    public mutating func number(for name: Name, limit: Int = .max) -> UInt32 {
        if let known = numbers[name] { return known }
        guard names.count < limit else { return PersonRow.none }
        let number = UInt32(names.count)
        numbers[name] = number
        names.append(name)
        return number
    }

    /// The number of a name that has one.
    public func existingNumber(of name: Name) -> UInt32? { numbers[name] }
}
