import Commerce
import Storage
import TestSupport
import Testing

@testable import Personalization

@Suite struct `A day's counts` {
    @Test func `come from the store's counters`() throws {
        let shop = try TestShop()
        let line = CartLine(product: id("11-2"), quantity: 2, price: Money(minorUnits: 150, currency: .rub))
        let order = Order(id: OrderID(unchecked: "1"), lines: [line])
        let dollars = Order(id: OrderID(unchecked: "2"), lines: [line], total: Money(minorUnits: 7, currency: .eur))
        let actions: [Action] = [
            .pageView, .productView(id("11-2")), .productView(id("11-3")), .categoryView(CategoryID(unchecked: "11")),
            .search(phrase: "x", results: nil), .cartAdd(line), .cartRemove(line), .cart([line]), .checkout, .order(order),
            .order(dollars), .impression(.home, [id("11-2")]), .impression(.home, []), .click(.home, id("11-2")),
        ]
        try shop.happen(actions.map { Event(visitor: visitor(1), time: shop.clock.now, action: $0) })
        try shop.happen([Event(visitor: visitor(2), time: shop.clock.now, action: .pageView)])
        let counts = DayCounts(shop.store.counters(day: shop.clock.now.day))
        #expect(counts.visitors == 2 && counts.sessions == 2)
        #expect(counts.pageViews == 2 && counts.productViews == 2 && counts.searches == 1)
        #expect(counts.cartAdds == 1 && counts.checkouts == 1 && counts.orders == 2)
        #expect(counts.impressions == 2 && counts.clicks == 1)
        #expect(counts.revenue == [Money(minorUnits: 7, currency: .eur), Money(minorUnits: 300, currency: .rub)])
        #expect(DayCounts(shop.store.counters(day: shop.clock.now.day - 1)) == DayCounts([:]))
    }
}
