/// The places of a block as they are taken: no item twice, no two variants of one product, and while there is a choice not too many of a
/// category or a brand.
struct BlockPlaces: Sendable {
    private let limit: Int
    private let diversity: Diversity
    /// The candidates taken in order, pinned ones left out, by place in the pool.
    private var free: [Int] = []
    /// The pinned candidates by slot, from 0.
    private var pinned: [Int?] = []
    private var pinnedCount = 0
    private var items = NumberCounts()
    private var groups = NumberCounts()
    private var categories = NumberCounts()
    private var brands = NumberCounts()

    init(limit: Int, diversity: Diversity) {
        self.limit = limit
        self.diversity = diversity
    }

    var isFull: Bool { free.count + pinnedCount >= limit }
    var isEmpty: Bool { free.isEmpty && pinnedCount == 0 }

    /// The candidates taken so far, in no promised order.
    var taken: [Int] { pinned.compactMap { $0 } + free }

    /// Takes a candidate if it may stand beside the others.
    mutating func take(_ place: Int, _ item: ItemNumber, _ traits: ItemTraits, capped: Bool) -> Bool {
        guard !isFull, isFree(item, traits), !capped || hasRoom(traits) else { return false }
        count(item, traits)
        free.append(place)
        return true
    }

    /// Whether a slot, counted from 0, or one after it is free.
    func hasSlot(_ slot: Int) -> Bool { !isFull && openSlot(from: slot) != nil }

    /// Puts a candidate into a slot, or the next one that is free.
    mutating func pin(_ place: Int, _ item: ItemNumber, _ traits: ItemTraits, slot: Int) {
        guard let open = openSlot(from: slot) else { return }
        if pinned.isEmpty { pinned = Array(repeating: nil, count: limit) }
        count(item, traits)
        pinned[open] = place
        pinnedCount += 1
    }

    /// Whether neither an item nor a variant of it stands here.
    func isFree(_ item: ItemNumber, _ traits: ItemTraits) -> Bool {
        items[item] == 0 && (traits.group == ItemFacts.none || groups[traits.group] == 0)
    }

    /// Whether an item's category and brand have not reached what the measure of variety allows.
    private func hasRoom(_ traits: ItemTraits) -> Bool {
        if let most = diversity.perCategory, categories[traits.category] >= most { return false }
        guard let most = diversity.perBrand, traits.brand != ItemFacts.none else { return true }
        return brands[traits.brand] < most
    }

    /// All in the order of the block: pinned ones in their slots, or at the end of a block that does not reach so far.
    var inOrder: [Int] {
        guard pinnedCount > 0 else { return free }
        var order: [Int] = []
        var rest = free[...]
        for slot in pinned {
            if let slot { order.append(slot) } else if let next = rest.popFirst() { order.append(next) }
        }
        return order
    }

    private func openSlot(from slot: Int) -> Int? {
        (slot..<max(slot, limit)).first { pinned.isEmpty || pinned[$0] == nil }
    }

    private mutating func count(_ item: ItemNumber, _ traits: ItemTraits) {
        items.add(item)
        if traits.group != ItemFacts.none { groups.add(traits.group) }
        if diversity.perCategory != nil { categories.add(traits.category) }
        if diversity.perBrand != nil { brands.add(traits.brand) }
    }
}
