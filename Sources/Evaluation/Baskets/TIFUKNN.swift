public import Recommenders
import Glibc

/// Temporal item frequencies of the customer and of the k customers nearest to them: TIFU-KNN.
///
/// A customer's n orders are parted into groups of ⌈n/m⌉, the newest group full; with v(o) = 1 for the items of order o:
/// ```
/// v_g = (1/|g|) · Σ r_b^(orders of g after o) · v(o)      over the orders o of group g
/// v_u = (1/groups) · Σ r_g^(groups after g) · v_g
/// P   = α · v_u + (1 - α) · mean of v over the k customers with the least |v_u - v|
/// ```
/// Ties: the item more frequent with all customers; of neighbours the one numbered first. Hu, He, Gao and Zhang, Modeling
/// Personalized Item Frequency Information for Next-basket Recommendation, 2020, doi:10.1145/3397271.3401066.
public struct TIFUKNN: BasketModel {
    /// k, r_b, r_g, α and m; the defaults did best on five months of a real shop's orders, each asked after the ones before.
    public struct Setting: Hashable, Sendable {
        /// k: neighbours.
        public var neighbours = 50
        /// r_b: what an order counts per later order of its group.
        public var orderDecay = 1.0
        /// r_g: what a group counts per later group.
        public var groupDecay = 0.8
        /// α: the share of the customer's own frequencies.
        public var ownShare = 0.2
        /// m: groups at most.
        public var groups = 5

        /// The defaults.
        public init() {}
    }

    /// An item of a customer's vector.
    private struct Entry {
        var item: ItemNumber
        var value: Double
    }

    private let setting: Setting
    private let global: GlobalTopFrequency
    /// By customer number: the vector, by item; empty for a number without orders.
    private var vectors: [[Entry]] = []
    private var squares: [Double] = []
    /// By item: the customers with it and their values.
    private var postings: [[(customer: Int, value: Double)]] = []
    private let customers: [Int]

    /// Builds every customer's vector from orders, the earliest first.
    public init(trainedOn orders: [PastOrder], setting: Setting = Setting()) {
        self.setting = setting
        global = GlobalTopFrequency(trainedOn: orders)
        let size = orders.map { Int($0.customer) + 1 }.max() ?? 0
        var histories = [[[ItemNumber]]](repeating: [], count: size)
        for order in orders { histories[Int(order.customer)].append(order.items) }
        vectors = histories.map { Self.vector(of: $0, setting) }
        squares = vectors.map { $0.reduce(0) { $0 + $1.value * $1.value } }
        customers = vectors.indices.filter { !histories[$0].isEmpty }
        postings = Array(repeating: [], count: orders.lazy.flatMap(\.items).map { Int($0) + 1 }.max() ?? 0)
        for customer in customers {
            for entry in vectors[customer] { postings[Int(entry.item)].append((customer, entry.value)) }
        }
    }

    /// The items of the customer and of the neighbours.
    public func ranking(for customer: CustomerNumber, limit: Int) -> [ItemNumber] {
        guard Int(customer) < vectors.count else { return [] }
        let nearest = neighbours(of: Int(customer))
        var scores: [ItemNumber: Double] = [:]
        for entry in vectors[Int(customer)] { scores[entry.item, default: 0] += setting.ownShare * entry.value }
        let share = (1 - setting.ownShare) / Double(max(1, nearest.count))
        for neighbour in nearest {
            for entry in vectors[neighbour] { scores[entry.item, default: 0] += share * entry.value }
        }
        let ranked = scores.sorted { left, right in
            left.value != right.value
                ? left.value > right.value : global.places[left.key, default: 0] < global.places[right.key, default: 0]
        }
        return ranked.prefix(limit).map(\.key)
    }

    /// An item's value in a customer's vector.
    func value(of item: ItemNumber, for customer: CustomerNumber) -> Double {
        vectors[Int(customer)].first { $0.item == item }?.value ?? 0
    }

    /// The k nearest other customers.
    private func neighbours(of customer: Int) -> [Int] {
        var products = [Double](repeating: 0, count: vectors.count)
        for entry in vectors[customer] {
            for posting in postings[Int(entry.item)] { products[posting.customer] += entry.value * posting.value }
        }
        let distances = products.indices.map { squares[$0] - 2 * products[$0] }
        let others = customers.filter { $0 != customer }
        return Array(
            others.sorted { distances[$0] != distances[$1] ? distances[$0] < distances[$1] : $0 < $1 }.prefix(setting.neighbours))
    }

    /// The vector of a history, its oldest order first.
    private static func vector(of history: [[ItemNumber]], _ setting: Setting) -> [Entry] {
        guard !history.isEmpty else { return [] }
        let size = (history.count + setting.groups - 1) / setting.groups
        let groups = (history.count + size - 1) / size
        var values: [ItemNumber: Double] = [:]
        for (back, items) in history.reversed().enumerated() {
            let group = back / size
            let length = min(size, history.count - group * size)
            let weight =
                pow(setting.groupDecay, Double(group)) * pow(setting.orderDecay, Double(back - group * size))
                / Double(length * groups)
            for item in items { values[item, default: 0] += weight }
        }
        return values.map { Entry(item: $0.key, value: $0.value) }.sorted { $0.item < $1.item }
    }
}
