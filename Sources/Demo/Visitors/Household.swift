import Commerce

/// What one customer buys over some months, by the tables of the planted truth.
///
/// A need begins on some day; what is bought takes companions along and calls for other things later. Each goods is waited
/// for once at a time.
struct Household {
    /// Days that are played before the first one that counts, so that chains are under way by then.
    private static let warmUp = 60

    private let demand: Demand
    private let guest: Guest
    private let shop: DemoShop
    private var generator: SeededGenerator
    private var wants: [Int: [Want]] = [:]
    private var awaited: Set<Goods> = []

    private struct Want {
        var goods: Goods
        var after: Int?
    }

    init(of guest: Guest, kind: Persona.Kind, days: Int, shop: DemoShop, demand: Demand, generator: SeededGenerator) {
        self.demand = demand
        self.guest = guest
        self.shop = shop
        self.generator = generator
        for need in PlantedTruth.needs where need.kind == kind {
            guard self.generator.chance(need.share) else { continue }
            expect(need.goods, after: nil, on: self.generator.below(days + Self.warmUp) - Self.warmUp)
        }
    }

    /// The errands of so many days from a moment on, in order; at most one a day.
    mutating func errands(from start: Timestamp, days: Int) -> [Errand] {
        var errands: [Errand] = []
        for day in -Self.warmUp..<days {
            let basket = basket(on: day)
            guard !basket.isEmpty else { continue }
            let looks = basket.flatMap { demand.rivals(of: $0, using: &generator) }.filter { !basket.contains($0) }
            let hour = Int64(8 + generator.below(14)) * 3600 + Int64(generator.below(3600))
            let midnight = Int64(start.day) * 86_400
            let moment = Timestamp(seconds: midnight + Int64(day) * 86_400 + hour)
            let errand = Errand(moment: moment, guest: guest, looks: looks, buys: basket, seed: generator.next())
            if day >= 0 { errands.append(errand) }
        }
        return errands
    }

    private mutating func basket(on day: Int) -> [Int] {
        var basket: [Int] = []
        for want in wants.removeValue(forKey: day) ?? [] {
            awaited.remove(want.goods)
            guard let product = product(for: want.goods, after: want.after), !basket.contains(product) else { continue }
            basket.append(product)
            for pair in PlantedTruth.companions where pair.main.holds(shop.products[product]) {
                guard generator.chance(pair.share), let other = self.product(for: pair.companion, after: product),
                    !basket.contains(other)
                else { continue }
                basket.append(other)
            }
        }
        for product in basket { follow(product, in: basket, on: day) }
        return basket
    }

    /// What a purchase calls for, unless it lies in the same basket.
    private mutating func follow(_ product: Int, in basket: [Int], on day: Int) {
        for chain in PlantedTruth.chains where chain.from.holds(shop.products[product]) {
            let isServed = chain.from != chain.to && basket.contains { chain.to.holds(shop.products[$0]) }
            let gap = max(1, Int((chain.meanDays + chain.spreadDays * generator.normal()).rounded()))
            guard generator.chance(chain.share), !isServed else { continue }
            expect(chain.to, after: product, on: day + gap)
        }
    }

    private mutating func expect(_ goods: Goods, after previous: Int?, on day: Int) {
        guard awaited.insert(goods).inserted else { return }
        wants[day, default: []].append(Want(goods: goods, after: previous))
    }

    private mutating func product(for goods: Goods, after previous: Int?) -> Int? {
        demand.product(of: goods, after: previous, in: guest.region, using: &generator)
    }
}
