internal import Commerce
internal import Recommenders

/// Customers and their dense numbers, in order of their first order; an order that nobody is known for gets a number of its own.
struct CustomerNumbering: Sendable {
    private var numbers: [PersonID: CustomerNumber] = [:]
    /// By number, whether it is that of somebody known.
    private(set) var isKnown: [Bool] = []
    /// One more than the greatest number given.
    var count: CustomerNumber { CustomerNumber(isKnown.count) }

    /// Nobody yet.
    init() {}

    /// The customers with their numbers, and how many numbers were given in all; nil if two have the same one.
    init?(_ customers: [(person: PersonID, number: CustomerNumber)], count: CustomerNumber) {
        numbers.reserveCapacity(customers.count)
        isKnown = Array(repeating: false, count: Int(count))
        for (person, number) in customers {
            guard number < count, !isKnown[Int(number)], numbers.updateValue(number, forKey: person) == nil else { return nil }
            isKnown[Int(number)] = true
        }
    }

    /// The customers in the order of their numbers, without those whom nobody knows.
    var known: [(person: PersonID, number: CustomerNumber)] {
        numbers.map { ($0.key, $0.value) }.sorted { $0.1 < $1.1 }
    }

    /// The number of a customer, given now if there is none yet.
    mutating func number(for person: PersonID) -> CustomerNumber {
        if let number = numbers[person] { return number }
        let number = count
        numbers[person] = number
        isKnown.append(true)
        return number
    }

    /// A number for somebody unknown.
    mutating func stranger() -> CustomerNumber {
        isKnown.append(false)
        return count - 1
    }

    /// The number of a customer; nil for one without an order.
    func existingNumber(of person: PersonID) -> CustomerNumber? { numbers[person] }
}
