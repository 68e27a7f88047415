import Commerce
import Testing

@testable import History

@Suite struct `Recent orders` {
    private let anna = PersonIdentifier(unchecked: .customer, "anna")
    private let boris = PersonIdentifier(unchecked: .customer, "boris")
    private let bib = ProductID(unchecked: "bib")

    private func order(_ number: Int, _ quantities: Int...) -> Order {
        Order(id: OrderID(unchecked: "\(number)"), lines: quantities.map { CartLine(product: bib, quantity: $0) })
    }

    @Test func `give the latest that has the pieces still`() {
        var orders = RecentOrders()
        orders.add(order(1, 5), of: anna)
        orders.add(order(2, 1, 1), of: anna)
        orders.add(order(3, 9), of: boris)
        #expect(orders.takeBack(2, of: bib, from: anna)?.rawValue == "2")
        #expect(orders.takeBack(1, of: bib, from: anna)?.rawValue == "1")
        #expect(orders.takeBack(5, of: bib, from: anna) == nil)
        #expect(orders.takeBack(4, of: bib, from: anna)?.rawValue == "1")
        #expect(orders.takeBack(1, of: bib, from: anna) == nil)
        #expect(orders.takeBack(1, of: ProductID(unchecked: "cup"), from: boris) == nil)
    }

    @Test func `forget what is older than so many of one customer`() {
        var orders = RecentOrders(ordersOfOne: 3)
        for number in 1...5 { orders.add(order(number, number), of: anna) }
        orders.add(order(6, 1), of: boris)
        #expect(orders.takeBack(5, of: bib, from: anna)?.rawValue == "5")
        for _ in 0..<4 { #expect(orders.takeBack(1, of: bib, from: anna)?.rawValue == "4") }
        for _ in 0..<3 { #expect(orders.takeBack(1, of: bib, from: anna)?.rawValue == "3") }
        #expect(orders.takeBack(1, of: bib, from: anna) == nil)
        #expect(orders.takeBack(1, of: bib, from: boris)?.rawValue == "6")
    }

    @Test func `forget what is older than so many lines of all`() {
        var orders = RecentOrders(linesOfAll: 2)
        orders.add(order(1, 1), of: anna)
        orders.add(order(2, 1), of: boris)
        orders.add(order(3, 1), of: boris)
        #expect(orders.takeBack(1, of: bib, from: anna) == nil)
        #expect(orders.takeBack(1, of: bib, from: boris)?.rawValue == "3")
        #expect(orders.takeBack(1, of: bib, from: boris)?.rawValue == "2")
    }
}
