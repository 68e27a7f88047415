import Commerce
import Testing

@testable import Recommenders

@Suite struct NextBasketTests {
    /// The moment of all questions.
    private let now = Timestamp(seconds: 100 * 86_400)

    /// A moment so many days before.
    private func days(_ count: Int64) -> Timestamp { now.advanced(bySeconds: -count * 86_400) }

    private func items(
        for customer: CustomerNumber, in index: borrowing PurchaseIndex, limit: Int = 10, part: NextBasket.Part = .all,
        setting: NextBasketSetting = NextBasketSetting()
    ) -> [Recommendation] {
        var scratch = NextBasketScratch()
        return NextBasket(setting: setting)
            .items(for: customer, in: index, at: now, limit: limit, part: part, scratch: &scratch)
    }

    /// The customer 0 bought item 0; so did two others, one today together with 1, one thirty days ago together with 2.
    private func threeCustomers() -> PurchaseIndex {
        var index = PurchaseIndex()
        index.record([0], by: 0, at: now)
        index.record([0, 1], by: 1, at: now)
        index.record([0, 2], by: 2, at: days(30))
        return index
    }

    @Test func `scores are those worked out by hand`() throws {
        // H = 1, w(0) = 1, n(0) + 5 = 8. Both other orders have 2 items, (2 + 3)^-0.75 = 0.29907; the older one counts half:
        // sim = 0.29907 / √8 and half of that.
        // votes(0) = 1.5 · 0.29907 / 8 = 0.056076; votes(1) = 0.29907 / √8 / √6 = 0.043167; votes(2) = 0.021584
        // Orders of the last 14 days: 2, 1, 0. repeats(0) = (3 - 3 + 2) / 13 / 0.2 = 0.76923.
        // score(0) = 0.058076^0.8 · 3^0.25 · 0.76923^0.4 = 0.121590
        // score(1) = 0.045167^0.8 · 2^0.25 · 0.2 = 0.019959; score(2) = 0.023584^0.8 · 1 · 0.2 = 0.0099797
        let found = items(for: 0, in: threeCustomers())
        #expect(found.map(\.item) == [0, 1, 2])
        #expect(found.map(\.source) == [.boughtBefore, .nextBasket, .nextBasket])
        for (score, expected) in zip(found.map(\.score), [0.121590, 0.019959, 0.0099797] as [Float]) {
            #expect(abs(score / expected - 1) < 1e-4)
        }
    }

    @Test func `frequency and rest are those worked out by hand`() {
        // One customer alone: no votes, 0.002^0.8 = 0.0069315; all orders older than 14 days.
        // Item 0 in two orders, the last one two back: 2^0.7 · 2^-0.1 = 1.51572; repeats = (2 - 1 + 2) / 11 / 0.2 = 1.36364
        // Item 1 in the last order: 1; repeats = (1 - 1 + 2) / 11 / 0.2 = 0.90909
        // score(0) = 0.0069315 · 1.51572 · 1.36364^0.4 = 0.011893; score(1) = 0.0069315 · 0.90909^0.4 = 0.0066722
        var index = PurchaseIndex()
        index.record([0], by: 0, at: days(60))
        index.record([0], by: 0, at: days(40))
        index.record([1], by: 0, at: days(20))
        let found = items(for: 0, in: index)
        #expect(found.map(\.item) == [0, 1])
        for (score, expected) in zip(found.map(\.score), [0.011893, 0.0066722] as [Float]) {
            #expect(abs(score / expected - 1) < 1e-4)
        }
    }

    @Test func `what was bought before and what is new can be asked for apart`() {
        let index = threeCustomers()
        let all = items(for: 0, in: index)
        #expect(items(for: 0, in: index, part: .repeats) == [all[0]])
        #expect(items(for: 0, in: index, part: .explore) == Array(all[1...]))
    }

    @Test func `nothing is said of a customer without orders`() {
        #expect(items(for: 7, in: threeCustomers()).isEmpty)
        #expect(items(for: 0, in: PurchaseIndex()).isEmpty)
    }

    @Test func `unwanted items give their places to others`() {
        var scratch = NextBasketScratch()
        let found = NextBasket()
            .items(for: 0, in: threeCustomers(), at: now, limit: 2, scratch: &scratch) { $0 != 0 }
        #expect(found.map(\.item) == [1, 2])
    }

    @Test func `a query leaves nothing behind for the next one`() {
        let index = threeCustomers()
        var scratch = NextBasketScratch()
        let model = NextBasket()
        let first = model.items(for: 0, in: index, at: now, limit: 3, scratch: &scratch)
        _ = model.items(for: 2, in: index, at: now, limit: 1, part: .explore, scratch: &scratch)
        _ = model.evidence(for: 1, shownTo: 0, in: index, scratch: &scratch)
        #expect(model.items(for: 0, in: index, at: now, limit: 3, scratch: &scratch) == first)
    }

    @Test func `what is out of season stands behind what sells now`() {
        // Both were bought once by the customer, in one order, and three times by others: 1 lately, 0 long ago.
        var setting = NextBasketSetting()
        setting.halfLifeDays = 1e6
        var index = PurchaseIndex()
        index.record([0, 1], by: 0, at: days(50))
        for other in 1...3 as ClosedRange<CustomerNumber> {
            index.record([0], by: other, at: days(60))
            index.record([1], by: other, at: days(2))
        }
        let found = items(for: 0, in: index, setting: setting)
        #expect(found.map(\.item) == [1, 0])
        // All else equal, three recent orders against none: (1 + 3)^0.25 = √2. (A half-life of 2,700 years leaves 0.1 ‰.)
        #expect(abs(found[0].score / found[1].score - Float(2).squareRoot()) < 1e-3)
    }

    @Test func `orders as similar as the last that may vote do so too`() {
        // Two equal orders, only one may vote: which one must not depend on how they are numbered.
        var setting = NextBasketSetting()
        setting.neighbours = 1
        var index = PurchaseIndex()
        index.record([0], by: 0, at: days(3))
        index.record([0, 1], by: 1, at: days(2))
        index.record([0, 2], by: 2, at: days(2))
        #expect(Set(items(for: 0, in: index, part: .explore, setting: setting).map(\.item)) == [1, 2])
    }

    @Test func `the sequence in which orders arrive changes nothing`() throws {
        func add(_ place: Int, to index: inout PurchaseIndex) {
            let items = [ItemNumber(place * 13 % 31), ItemNumber(place * 5 % 17)]
            index.record(items, by: CustomerNumber(place * 7 % 20), at: days(Int64(place * 11 % 90)))
        }
        var forward = PurchaseIndex()
        var backward = PurchaseIndex()
        for place in 0..<200 { add(place, to: &forward) }
        for place in (0..<200).reversed() { add(place, to: &backward) }
        var setting = NextBasketSetting()
        setting.neighbours = 5
        for customer in 0..<20 as Range<CustomerNumber> {
            let found = items(for: customer, in: forward, setting: setting)
            #expect(found == items(for: customer, in: backward, setting: setting))
            #expect(found.count == 10)
        }
    }
}
