internal import Commerce
internal import Recommenders
internal import Synchronization

/// Bestseller lists, computed at most once a second for each scope: a pass over 100,000 items is too dear for every answer. A change of the
/// catalogue that they could miss makes them anew at once.
final class Leaders: Sendable {
    /// How long a list may be old, in milliseconds.
    private static let lifetime: Int64 = 1_000
    /// Places of a list: enough that one visitor's exclusions leave a block full.
    private static let places = 200
    /// Lists kept; beyond it all are forgotten.
    private static let capacity = 2_000

    private enum Scope: Hashable {
        case shop
        case category(CategoryNumber)
    }

    private struct Entry {
        var list: [Recommendation]
        var madeAt: Timestamp
        var revision: Int
    }

    private let entries = Mutex<[Scope: Entry]>([:])

    /// The shop's bestsellers.
    func shop(_ memory: borrowing ShopMemory, at now: Timestamp) -> [Recommendation] {
        if let list = fresh(.shop, memory, at: now) { return list }
        let list = Leaderboard(limit: Self.places).shop(memory.catalogue.facts, by: memory.models.popularity, at: now)
        return keep(list, for: .shop, memory, at: now)
    }

    /// The bestsellers of a category and all below it.
    func category(_ category: CategoryNumber, _ memory: borrowing ShopMemory, at now: Timestamp) -> [Recommendation] {
        if let list = fresh(.category(category), memory, at: now) { return list }
        let list = Leaderboard(limit: Self.places)
            .category(category, memory.catalogue.facts, by: memory.models.popularity, at: now)
        return keep(list, for: .category(category), memory, at: now)
    }

    private func fresh(_ scope: Scope, _ memory: borrowing ShopMemory, at now: Timestamp) -> [Recommendation]? {
        let revision = memory.catalogue.revision
        return entries.withLock { entries in
            guard let entry = entries[scope], entry.revision == revision,
                abs(now.milliseconds(since: entry.madeAt)) < Self.lifetime
            else { return nil }
            return entry.list
        }
    }

    private func keep(
        _ list: [Recommendation], for scope: Scope, _ memory: borrowing ShopMemory, at now: Timestamp
    ) -> [Recommendation] {
        let entry = Entry(list: list, madeAt: now, revision: memory.catalogue.revision)
        entries.withLock { entries in
            if entries.count >= Self.capacity { entries.removeAll(keepingCapacity: true) }
            entries[scope] = entry
        }
        return list
    }
}
