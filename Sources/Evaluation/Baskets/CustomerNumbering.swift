import Commerce
import Recommenders

/// Customer ids and their dense numbers, in order of first appearance.
struct CustomerNumbering {
    private var numbers: [String: CustomerNumber] = [:]

    /// The number of a customer, given now if there is none yet.
    mutating func number(for id: String) -> CustomerNumber {
        let plain = ItemField.id(id)?.rawValue ?? id
        if let number = numbers[plain] { return number }
        let number = CustomerNumber(numbers.count)
        numbers[plain] = number
        return number
    }
}
