import Commerce
import Testing

@Suite struct `An order as it stands` {
    private let noon = Timestamp(seconds: 1_772_366_400)
    private let id = OrderID(unchecked: "1")

    private func line(_ product: String, _ quantity: Int, _ price: Int64 = 1_000) -> CartLine {
        CartLine(
            product: ProductID(unchecked: product), quantity: quantity, price: Money(minorUnits: price, currency: .eur))
    }

    private func order(_ lines: CartLine..., total: Int64? = nil) -> Action {
        .order(Order(id: id, lines: lines, total: total.map { Money(minorUnits: $0, currency: .eur) }))
    }

    private func told(_ actions: Action...) -> PlacedOrder {
        actions.enumerated().reduce(into: PlacedOrder(id: id, at: noon)) { placed, action in
            placed.apply(
                Event(visitor: nil, time: noon.advanced(bySeconds: Int64(action.offset)), action: action.element))
        }
    }

    private func update(_ status: OrderStatus, _ returned: CartLine..., refund: Int64? = nil) -> Action {
        .orderUpdate(
            OrderUpdate(
                id: id, status: status, returned: returned, refund: refund.map { Money(minorUnits: $0, currency: .eur) }))
    }

    @Test func `counts from the moment it is placed until it is cancelled`() {
        #expect(told(order(line("a", 1))).counts)
        #expect(!told(update(.paid)).counts)
        let cancelled = told(order(line("a", 1)), update(.cancelled))
        #expect(!cancelled.counts && cancelled.kept.isEmpty && cancelled.revenue?.minorUnits == 0)
    }

    @Test func `told again is what was told last, placed when it was told first`() {
        let placed = told(order(line("a", 1)), order(line("b", 2), total: 1_500))
        #expect(placed.placedAt == noon && placed.order.lines.map(\.product.rawValue) == ["b"])
        #expect(placed.revenue?.minorUnits == 1_500)
    }

    @Test func `loses what came back, and its price`() {
        let placed = told(order(line("a", 3), line("b", 1, 500)), update(.delivered), update(.returned, line("a", 1)))
        #expect(placed.kept == [line("a", 2), line("b", 1, 500)])
        #expect(placed.revenue?.minorUnits == 2_500 && placed.counts)
        #expect(placed.deliveredAt == noon.advanced(bySeconds: 1))
    }

    @Test func `of which a sum was paid back has come to the rest`() {
        #expect(told(order(line("a", 3)), update(.returned, line("a", 1), refund: 700)).revenue?.minorUnits == 2_300)
        #expect(told(order(line("a", 1)), update(.paid, refund: 5_000)).revenue?.minorUnits == 0)
    }

    @Test func `does not count once all of it came back, at once or bit by bit`() {
        #expect(!told(order(line("a", 2)), update(.returned)).counts)
        let bit = told(order(line("a", 2)), update(.returned, line("a", 1)))
        #expect(bit.counts)
        #expect(!told(order(line("a", 2)), update(.returned, line("a", 1)), update(.returned, line("a", 1))).counts)
    }

    @Test func `is not touched by what is told of another`() {
        var placed = told(order(line("a", 1)))
        let before = placed
        placed.apply(
            Event(visitor: nil, time: noon, action: .orderUpdate(OrderUpdate(id: OrderID(unchecked: "2"), status: .cancelled))))
        #expect(placed == before)
    }
}
