internal import Commerce
internal import Recommenders

/// Customers and their dense numbers, in order of their first order; an order that nobody is known for gets a number of its own.
struct CustomerNumbering: Sendable {
    private var numbers: [VisitorID: CustomerNumber] = [:]
    /// The numbers of those whom nobody knows.
    private(set) var strangers: Set<CustomerNumber> = []
    /// One more than the greatest number given.
    private(set) var count: CustomerNumber = 0

    /// Nobody yet.
    init() {}

    /// The customers with their numbers, and how many numbers were given in all; nil if two have the same one.
    init?(_ customers: [(visitor: VisitorID, number: CustomerNumber)], count: CustomerNumber) {
        numbers.reserveCapacity(customers.count)
        var taken: Set<CustomerNumber> = []
        for (visitor, number) in customers {
            guard number < count, taken.insert(number).inserted, numbers.updateValue(number, forKey: visitor) == nil else {
                return nil
            }
        }
        self.count = count
        strangers = Set(0..<count).subtracting(taken)
    }

    /// The customers in the order of their numbers, without those whom nobody knows.
    var known: [(visitor: VisitorID, number: CustomerNumber)] {
        numbers.map { ($0.key, $0.value) }.sorted { $0.1 < $1.1 }
    }

    /// The number of a customer, given now if there is none yet.
    mutating func number(for visitor: VisitorID) -> CustomerNumber {
        if let number = numbers[visitor] { return number }
        defer { count += 1 }
        numbers[visitor] = count
        return count
    }

    /// A number for somebody unknown.
    mutating func stranger() -> CustomerNumber {
        defer { count += 1 }
        strangers.insert(count)
        return count
    }

    /// The number of a customer; nil for one without an order.
    func existingNumber(of visitor: VisitorID) -> CustomerNumber? { numbers[visitor] }
}
