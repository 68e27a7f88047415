import Commerce
import Foundation
import Recommenders
import TestSupport

/// A shop made up for a seed, whose chains are known: customers come at random, buy anything at random, and follow the chains.
struct PlantedChains {
    /// A chain: of the buyers of one category a share buys the other, after a log-normal time.
    struct Chain {
        var from: CategoryNumber
        var to: CategoryNumber
        var days: Double
        /// The standard deviation of the time's logarithm.
        var deviation: Double
        var share: Double
    }

    /// How an order history is spoilt so that no chain is left in it.
    enum Shuffling {
        case none
        /// All purchases of the shop change places: customers and times stay, what was bought is drawn anew.
        case everything
        /// Each customer's purchases change places in time: what was bought by whom stays.
        case withinCustomers
    }

    static let start = 1_700_000_000.0
    /// Days of history.
    var days = 540.0
    var customers = 4_000
    /// Purchases a day and customer that have nothing to do with a chain, on average; customers differ by a factor of up to 9.
    var noise = 1 / 120.0
    var chains: [Chain] = PlantedChains.standardChains
    /// Departments of categories, five each: department d is category d, its categories follow all departments.
    var departments = 6
    var itemsPerCategory = 8
    /// Categories at the end of the last department that hardly anybody buys at random.
    var thin: Set<CategoryNumber> = []

    static let standardChains = [
        Chain(from: 6, to: 11, days: 18, deviation: 0.2, share: 0.35),
        Chain(from: 12, to: 17, days: 24, deviation: 0.45, share: 0.25),
        Chain(from: 18, to: 23, days: 28, deviation: 0.3, share: 0.4),
        Chain(from: 24, to: 29, days: 29, deviation: 0.1, share: 0.2),
    ]

    /// Departments 0..<6, category c of department d is 6 + 5·d + c.
    var tree: CategoryTree {
        var parents = [CategoryNumber](repeating: ItemFacts.none, count: departments)
        for department in 0..<departments { parents += repeatElement(CategoryNumber(department), count: 5) }
        return CategoryTree(parents: parents)
    }

    var facts: CatalogueFacts {
        let tree = tree
        var items: [(item: ItemNumber, facts: ItemFacts)] = []
        for category in departments..<tree.count {
            for number in 0..<itemsPerCategory {
                items.append(
                    (ItemNumber(category * itemsPerCategory + number), ItemFacts(categories: [CategoryNumber(category)])))
            }
        }
        return CatalogueFacts(tree: tree, items: items)
    }

    /// Everybody's purchases, customer by customer, each in the order of time.
    func histories(seed: UInt64, shuffling: Shuffling = .none) -> [[Purchase]] {
        var random = SeededRandom(seed: seed)
        var histories = (0..<customers).map { _ in history(&random) }
        switch shuffling {
        case .none: break
        case .everything:
            var bought = histories.flatMap { $0.map(\.item) }
            bought.shuffle(using: &random)
            var next = 0
            for customer in histories.indices {
                for place in histories[customer].indices {
                    histories[customer][place].item = bought[next]
                    next += 1
                }
            }
        case .withinCustomers:
            for customer in histories.indices {
                let bought = histories[customer].map(\.item).shuffled(using: &random)
                for place in bought.indices { histories[customer][place].item = bought[place] }
            }
        }
        return histories
    }

    static func index(_ histories: [[Purchase]]) -> PurchaseIndex {
        var index = PurchaseIndex()
        for (customer, history) in histories.enumerated() {
            for purchase in history { index.record([purchase.item], by: CustomerNumber(customer), at: purchase.time) }
        }
        return index
    }

    static func moment(_ day: Double) -> Timestamp { Timestamp(seconds: Int64(start + day * 86_400)) }

    private func history(_ random: inout SeededRandom) -> [Purchase] {
        var bought: [(day: Double, category: CategoryNumber)] = []
        let rate = noise * exp(Double.random(in: -1.1...1.1, using: &random))
        var day = Double.random(in: 0..<days * 0.8, using: &random)
        while day < days {
            let category = noiseCategory(&random)
            bought.append((day, category))
            follow(category, day, &bought, &random)
            day += -log(Double.random(in: Double.leastNonzeroMagnitude..<1, using: &random)) / rate
        }
        return bought.filter { $0.day < days }.sorted { $0.day < $1.day }.map { purchase in
            let item = Int(purchase.category) * itemsPerCategory + random.number(0...itemsPerCategory - 1)
            return Purchase(item: ItemNumber(item), time: Self.moment(purchase.day))
        }
    }

    private func noiseCategory(_ random: inout SeededRandom) -> CategoryNumber {
        while true {
            let category = CategoryNumber(departments + random.number(0...departments * 5 - 1))
            if !thin.contains(category) || random.chance(3) { return category }
        }
    }

    private func follow(
        _ category: CategoryNumber, _ day: Double, _ bought: inout [(day: Double, category: CategoryNumber)],
        _ random: inout SeededRandom
    ) {
        guard day < days, bought.count < 500 else { return }
        for chain in chains where category == chain.from || tree.parent(of: category) == chain.from {
            guard Double.random(in: 0..<1, using: &random) < chain.share else { continue }
            let first = Double.random(in: Double.leastNonzeroMagnitude..<1, using: &random)
            let normal = (-2 * log(first)).squareRoot() * cos(2 * Double.pi * Double.random(in: 0..<1, using: &random))
            let later = day + chain.days * exp(chain.deviation * normal)
            let target =
                chain.to < departments ? CategoryNumber(departments + Int(chain.to) * 5 + random.number(0...4)) : chain.to
            bought.append((later, target))
            follow(target, later, &bought, &random)
        }
    }
}
