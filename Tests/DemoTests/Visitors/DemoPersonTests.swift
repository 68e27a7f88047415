import Commerce
import Testing

@testable import Demo

struct DemoPersonTests {
    private static let shop = DemoShop()
    private static let end = Timestamp(seconds: 1_795_000_000)
    private static let past = Array(DemoVisitors(shop: shop).history(until: end))

    @Test(arguments: DemoPerson.all.indices)
    func `every product in somebody's story is one of the shop's and can be bought`(index: Int) throws {
        for scene in DemoPerson.all[index].scenes {
            for name in scene.looks + scene.buys {
                let position = try #require(DemoPerson.position(named: name, in: Self.shop), "\(name)")
                #expect(scene.buys.contains(name) ? Self.shop.products[position].isAvailable : true, "\(name) is sold out")
            }
        }
    }

    @Test(arguments: DemoPerson.all.indices)
    func `the history tells the whole story`(index: Int) {
        let person = DemoPerson.all[index]
        let events = Self.past.filter { $0.visitor == person.id }
        let orders = events.filter { $0.action.kind == .order }
        #expect(orders.count == person.scenes.filter { !$0.buys.isEmpty }.count)
        #expect(events.contains { $0.action.kind == .productView })
        #expect(events.allSatisfy { $0.region == person.region })
    }

    @Test func `what Anna uses up is due about now`() {
        let table: [(goods: Goods, days: Double)] = [(Goods("formula"), 18), (Goods("nappies"), 24), (Goods("wipes"), 28)]
        for (goods, days) in table {
            let last = Self.past.last { event in
                guard event.visitor == DemoPerson.anna.id, case .order(let order) = event.action else { return false }
                return order.lines.contains { Self.shop.product($0.product).map(goods.holds) ?? false }
            }
            let since = last.map { Double(Self.end.milliseconds(since: $0.time)) / 86_400_000 } ?? 0
            #expect(abs(since - days) < 1.5, "\(goods): \(since) days ago")
        }
    }
}
