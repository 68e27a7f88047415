import Commerce
import Testing

@testable import Demo

struct PlantedTruthTests {
    private static let shop = DemoShop()
    private static let end = Timestamp(seconds: 1_795_000_000)
    private static let past = Array(DemoVisitors(shop: shop).history(until: end))
    /// What each visitor ordered, by time.
    private static let orders: [VisitorID: [Purchase]] = {
        var orders: [VisitorID: [Purchase]] = [:]
        for event in past {
            guard let visitor = event.visitor, case .order(let order) = event.action else { continue }
            orders[visitor, default: []].append(
                Purchase(time: event.time, products: order.lines.compactMap { shop.product($0.product) }))
        }
        return orders
    }()

    private struct Purchase {
        var time: Timestamp
        var products: [Product]

        func holds(_ goods: Goods) -> Bool { products.contains { goods.holds($0) } }
    }

    @Test func `every name in the tables is one of the shop's`() {
        let all =
            PlantedTruth.chains.flatMap { [$0.from, $0.to] } + PlantedTruth.companions.flatMap { [$0.main, $0.companion] }
            + PlantedTruth.preferences.flatMap { [$0.lookedAt, $0.bought] } + PlantedTruth.phrases.flatMap(\.goods)
            + PlantedTruth.needs.map(\.goods)
        for goods in all {
            #expect(Self.shop.products.contains { goods.holds($0) }, "nothing is \(goods)")
            for word in goods.words {
                #expect(Self.shop.products.contains { Goods(goods.shelf.rawValue, named: word).holds($0) }, "\(word) in \(goods)")
            }
        }
    }

    @Test(arguments: PlantedTruth.chains.indices)
    func `what is bought next is bought after as many days as the table says`(index: Int) throws {
        let chain = PlantedTruth.chains[index]
        let gaps = Self.gaps(of: chain).sorted()
        let close = gaps.filter { abs($0 - chain.meanDays) <= 3 * chain.spreadDays + 1 }
        try #require(close.count >= 15, "\(chain.from) → \(chain.to) happens \(close.count) times")
        let median = close[close.count / 2]
        #expect(abs(median - chain.meanDays) <= 1, "\(chain.from) → \(chain.to): \(median) days instead of \(chain.meanDays)")
        #expect(Double(close.count) / Double(gaps.count) > 0.55, "\(chain.from) → \(chain.to): \(close.count) of \(gaps.count)")
    }

    @Test(arguments: PlantedTruth.companions.indices)
    func `companions lie in the baskets of what they go with`(index: Int) {
        let pair = PlantedTruth.companions[index]
        let baskets = Self.orders.values.joined()
        let main = baskets.filter { $0.holds(pair.main) }
        let companion = baskets.filter { $0.holds(pair.companion) }
        let both = Double(main.filter { $0.holds(pair.companion) }.count)
        let forth = both / Double(main.count)
        #expect(both >= 5)
        #expect(forth > pair.share / 2, "\(pair.main) → \(pair.companion): \(forth) instead of \(pair.share)")
        let base = Double(companion.count) / Double(baskets.count)
        #expect(forth > 1.5 * base, "\(pair.companion) comes with \(pair.main) in \(forth), with anything in \(base)")
    }

    @Test func `with a phone goes a case, with a case no phone`() {
        let (phones, cases) = (Goods("phones"), Goods("phone-cases"))
        let (forth, back) = (followers(of: phones, among: cases), followers(of: cases, among: phones))
        #expect(forth > 0.45, "\(forth) of phones are followed by a case")
        #expect(back < 0.1, "\(back) of cases are followed by a phone")
    }

    @Test func `a phrase leads to what is meant by it`() throws {
        let sequences = Dictionary(grouping: Self.past.filter { $0.visitor != nil }, by: \.visitor).values
        for phrase in PlantedTruth.phrases {
            var (meant, all) = (0, 0)
            for events in sequences {
                for (index, event) in events.enumerated() {
                    guard case .search(phrase.phrase, _) = event.action else { continue }
                    let next = events[(index + 1)...].prefix(3).compactMap { event in
                        if case .productView(let product) = event.action { Self.shop.product(product) } else { nil }
                    }.first
                    guard let next else { continue }
                    all += 1
                    if phrase.goods.contains(where: { $0.holds(next) }) { meant += 1 }
                }
            }
            #expect(all >= 5, "\(phrase.phrase) is typed \(all) times")
            #expect(Double(meant) / Double(all) > 0.7, "\(phrase.phrase) leads there \(meant) times of \(all)")
        }
    }

    @Test func `no phrase of the table has its words in a title`() {
        for phrase in PlantedTruth.phrases {
            let words = phrase.phrase.split(separator: " ").map { $0.lowercased() }
            let found = Self.shop.products.filter { product in words.allSatisfy { product.name.lowercased().contains($0) } }
            #expect(found.isEmpty, "\(phrase.phrase) is in \(found.map(\.name))")
        }
    }

    @Test(arguments: PlantedTruth.preferences.indices)
    func `what is looked at and left is not bought with what is bought instead`(index: Int) {
        let preference = PlantedTruth.preferences[index]
        let baskets = Self.orders.values.joined()
        #expect(!baskets.contains { $0.holds(preference.bought) && $0.holds(preference.lookedAt) })
        #expect(baskets.filter { $0.holds(preference.bought) }.count >= 3)
    }

    /// Days from each purchase of the chain's first goods to the next of its second, bought later.
    private static func gaps(of chain: PlantedChain) -> [Double] {
        orders.values.flatMap { purchases in
            purchases.indices.compactMap { index -> Double? in
                guard purchases[index].holds(chain.from), chain.from == chain.to || !purchases[index].holds(chain.to) else {
                    return nil
                }
                let next = purchases[(index + 1)...].first { $0.holds(chain.to) && $0.time != purchases[index].time }
                return next.map { Double($0.time.milliseconds(since: purchases[index].time)) / 86_400_000 }
            }
        }
    }

    /// The share of purchases of some goods in or after which the others are bought within a month.
    private func followers(of goods: Goods, among others: Goods) -> Double {
        var (followed, all) = (0, 0)
        for purchases in Self.orders.values {
            for (index, purchase) in purchases.enumerated() where purchase.holds(goods) {
                all += 1
                let isFollowed = purchases[index...].contains {
                    $0.holds(others) && $0.time.milliseconds(since: purchase.time) < 30 * 86_400_000
                        && ($0.time != purchase.time || goods.shelf == CategoryID(unchecked: "phones"))
                }
                if isFollowed { followed += 1 }
            }
        }
        return Double(followed) / Double(all)
    }
}
