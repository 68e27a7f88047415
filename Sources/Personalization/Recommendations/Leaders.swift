internal import Commerce
internal import Recommenders
internal import Synchronization

/// Lists that are the same for everybody, computed at most once a second for each scope: a pass over 100,000 items is too dear for every
/// answer. A change of the catalogue that they could miss makes them anew at once.
final class Leaders: Sendable {
    /// How long a list may be old, in milliseconds.
    private static let lifetime: Int64 = 1_000
    /// Places of a list: enough that one visitor's exclusions leave a block full.
    private static let places = 200
    /// Lists kept; beyond it all are forgotten.
    private static let capacity = 4_000
    /// Seconds for which an item counts as new in the block of new arrivals.
    private static let arrivalSeconds: Int64 = 30 * 86_400

    private enum Scope: Hashable {
        case shop
        case category(CategoryNumber)
        case brand(UInt32)
        case region(RegionID)
        case regionCategory(RegionID, CategoryNumber)
        case arrivals(CategoryNumber?)
        case sale(CategoryNumber?)
    }

    private struct Entry {
        var list: [Recommendation]
        var madeAt: Timestamp
        var revision: Int
    }

    private let entries = Mutex<[Scope: Entry]>([:])
    private let board = Leaderboard(limit: Leaders.places)

    /// The shop's bestsellers.
    func shop(_ memory: borrowing ShopMemory, at now: Timestamp) -> [Recommendation] {
        list(.shop, memory, at: now) { board.shop($0.catalogue.facts, by: $0.models.popularity, at: now) }
    }

    /// The bestsellers of a category and all below it.
    func category(_ category: CategoryNumber, _ memory: borrowing ShopMemory, at now: Timestamp) -> [Recommendation] {
        list(.category(category), memory, at: now) {
            board.category(category, $0.catalogue.facts, by: $0.models.popularity, at: now)
        }
    }

    /// The bestsellers of a brand.
    func brand(_ brand: UInt32, _ memory: borrowing ShopMemory, at now: Timestamp) -> [Recommendation] {
        list(.brand(brand), memory, at: now) { board.brand(brand, $0.catalogue.facts, by: $0.models.popularity, at: now) }
    }

    /// What sells best in a region, in a category if one is named; empty if nothing is known of the region.
    func region(
        _ region: RegionID, category: CategoryNumber? = nil, _ memory: borrowing ShopMemory, at now: Timestamp
    ) -> [Recommendation] {
        list(category.map { .regionCategory(region, $0) } ?? .region(region), memory, at: now) { memory in
            guard let model = memory.models.regions[region] else { return [] }
            let list =
                category.map {
                    board.category($0, memory.catalogue.facts, by: model, at: now, source: .regionBestsellers)
                } ?? board.shop(memory.catalogue.facts, by: model, at: now, source: .regionBestsellers)
            return list.filter { $0.score > 0 }
        }
    }

    /// The latest arrivals of a category with all below it, or of the whole shop.
    func arrivals(_ category: CategoryNumber?, _ memory: borrowing ShopMemory, at now: Timestamp) -> [Recommendation] {
        list(.arrivals(category), memory, at: now) { memory in
            board.newest(
                of: Self.items(category, memory), memory.catalogue.facts, since: now.advanced(bySeconds: -Self.arrivalSeconds),
                until: now)
        }
    }

    /// What is reduced in a category with all below it, or in the whole shop.
    func sale(_ category: CategoryNumber?, _ memory: borrowing ShopMemory, at now: Timestamp) -> [Recommendation] {
        list(.sale(category), memory, at: now) { memory in
            board.reduced(of: Self.items(category, memory), memory.catalogue.facts, by: memory.models.popularity, at: now)
        }
    }

    private static func items(_ category: CategoryNumber?, _ memory: borrowing ShopMemory) -> [ItemNumber] {
        let facts = memory.catalogue.facts
        return category.map { facts.items(under: $0) } ?? Array(0..<ItemNumber(facts.count))
    }

    /// The list of a scope as it was made within the last second, or made now.
    private func list(
        _ scope: Scope, _ memory: borrowing ShopMemory, at now: Timestamp, _ make: (borrowing ShopMemory) -> [Recommendation]
    ) -> [Recommendation] {
        let revision = memory.catalogue.revision
        if let known = fresh(scope, revision, at: now) { return known }
        let entry = Entry(list: make(memory), madeAt: now, revision: revision)
        entries.withLock { entries in
            if entries.count >= Self.capacity { entries.removeAll(keepingCapacity: true) }
            entries[scope] = entry
        }
        return entry.list
    }

    private func fresh(_ scope: Scope, _ revision: Int, at now: Timestamp) -> [Recommendation]? {
        entries.withLock { entries in
            guard let entry = entries[scope], entry.revision == revision,
                abs(now.milliseconds(since: entry.madeAt)) < Self.lifetime
            else { return nil }
            return entry.list
        }
    }
}
