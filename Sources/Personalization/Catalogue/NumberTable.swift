/// Deals out dense numbers to names, in order of first appearance.
struct NumberTable<Name: Hashable & Sendable>: Sendable {
    private var numbers: [Name: UInt32] = [:]
    private(set) var names: [Name] = []

    /// The number of a name, a new one if it has none.
    mutating func number(for name: Name) -> UInt32 {
        if let known = numbers[name] { return known }
        let number = UInt32(names.count)
        numbers[name] = number
        names.append(name)
        return number
    }

    /// The number of a name that has one.
    func existingNumber(of name: Name) -> UInt32? { numbers[name] }
}
