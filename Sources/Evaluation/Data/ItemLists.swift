public import Recommenders

/// Many lists of items in one piece of memory, in order of time: sessions with their clicks, or orders with their items.
public struct ItemLists: Sendable, Equatable {
    /// The items of all lists, one list behind the other.
    public private(set) var items: [ItemNumber] = []
    /// Where each list begins; one more at the end.
    private var starts = [0]

    /// No lists.
    public init() {}

    /// These lists, the earliest first.
    public init(_ lists: some Sequence<some Sequence<ItemNumber>>) {
        for list in lists { append(list) }
    }

    /// How many lists there are.
    public var count: Int { starts.count - 1 }

    /// One more than the greatest item number; 0 without items.
    public var itemCount: Int { items.max().map { Int($0) + 1 } ?? 0 }

    /// The items of a list in their order.
    public subscript(list: Int) -> ArraySlice<ItemNumber> { items[starts[list]..<starts[list + 1]] }

    /// Adds a list behind the others.
    public mutating func append(_ list: some Sequence<ItemNumber>) {
        items.append(contentsOf: list)
        starts.append(items.count)
    }

    /// The first so many lists, and the rest.
    public func split(at place: Int) -> (head: ItemLists, tail: ItemLists) {
        (ItemLists((0..<place).map { self[$0] }), ItemLists((place..<count).map { self[$0] }))
    }

    /// The place that parts off a share of the lists: the share's count, rounded down, within 0 and all.
    public func place(ofShare share: Double) -> Int {
        min(count, max(0, Int(Double(count) * share)))
    }

    /// The same lists with each item once, where it came first.
    public func distinct() -> ItemLists {
        var result = ItemLists()
        var listOf = [Int](repeating: -1, count: itemCount)
        for list in 0..<count {
            result.append(
                self[list].filter { item in
                    defer { listOf[Int(item)] = list }
                    return listOf[Int(item)] != list
                })
        }
        return result
    }

    /// For each item how late it came last: its place among all items, from 1; 0 for a number that no list has. Breaks ties.
    public func recency() -> [Int] {
        var places = [Int](repeating: 0, count: itemCount)
        for (place, item) in items.enumerated() { places[Int(item)] = place + 1 }
        return places
    }
}
