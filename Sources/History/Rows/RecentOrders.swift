import Commerce

/// What customers ordered last in a file, so that pieces which come back without naming their order find it.
///
/// Bounded: of each customer the latest orders, of all customers the orders of the latest lines; older ones are forgotten, and pieces of them find
/// nothing.
struct RecentOrders {
    private struct Kept {
        var customer: PersonIdentifier
        var id: OrderID
        /// Pieces not come back yet.
        var pieces: [ProductID: Int]
    }

    private let ordersOfOne: Int
    private let linesOfAll: Int
    /// Orders by their number, counted from the file's start; the lowest number is `first`.
    private var kept: [Int: Kept] = [:]
    private var (first, next, lines) = (0, 0, 0)
    /// Numbers of a customer's orders, the latest last.
    private var numbers: [PersonIdentifier: [Int]] = [:]

    init(ordersOfOne: Int = 100, linesOfAll: Int = 500_000) {
        self.ordersOfOne = ordersOfOne
        self.linesOfAll = linesOfAll
    }

    /// Keeps an order of a customer.
    mutating func add(_ order: Order, of customer: PersonIdentifier) {
        var pieces: [ProductID: Int] = [:]
        for line in order.lines { pieces[line.product, default: 0] += line.quantity }
        kept[next] = Kept(customer: customer, id: order.id, pieces: pieces)
        numbers[customer, default: []].append(next)
        next += 1
        lines += pieces.count
        if let ofOne = numbers[customer], ofOne.count > ordersOfOne { forget(ofOne[0]) }
        while lines > linesOfAll, first < next {
            forget(first)
            first += 1
        }
    }

    /// Takes pieces of a product back: out of the customer's latest order that has so many of it still. Nil if there is none.
    mutating func takeBack(_ quantity: Int, of product: ProductID, from customer: PersonIdentifier) -> OrderID? {
        let found = numbers[customer]?.last { kept[$0]?.pieces[product] ?? 0 >= quantity }
        guard let found, let left = kept[found]?.pieces[product] else { return nil }
        kept[found]?.pieces[product] = left - quantity
        return kept[found]?.id
    }

    private mutating func forget(_ number: Int) {
        guard let order = kept.removeValue(forKey: number) else { return }
        lines -= order.pieces.count
        numbers[order.customer]?.removeAll { $0 == number }
        if numbers[order.customer]?.isEmpty == true { numbers[order.customer] = nil }
    }
}
