import Commerce
import Recommenders

/// Lines in any sequence, gathered into orders.
struct OrderGathering {
    /// What makes lines one order.
    struct Key: Hashable {
        var order: String
        var customer: CustomerNumber
    }

    private var places: [Key: Int] = [:]
    private var gathered: [PastOrder] = []
    private var seen: [Set<ItemNumber>] = []

    /// Adds a line; an item counts once per order.
    mutating func add(_ item: ItemNumber, to key: Key, at time: Timestamp) {
        let place = places[key] ?? gathered.count
        if place == gathered.count {
            places[key] = place
            gathered.append(PastOrder(customer: key.customer, time: time, items: []))
            seen.append([])
        }
        gathered[place].time = min(gathered[place].time, time)
        if seen[place].insert(item).inserted { gathered[place].items.append(item) }
    }

    /// The orders by time; those of one moment in the sequence of the file.
    func orders() -> [PastOrder] {
        let order = gathered.indices.sorted { left, right in
            gathered[left].time != gathered[right].time ? gathered[left].time < gathered[right].time : left < right
        }
        return order.map { gathered[$0] }
    }
}
