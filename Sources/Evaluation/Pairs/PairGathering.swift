import Commerce
import Recommenders

/// Lines in any sequence, gathered into orders.
struct PairGathering {
    private struct Gathered {
        var items: [ItemNumber]
        var customer: CustomerNumber?
        var time: Timestamp
    }

    private var places: [String: Int] = [:]
    private var gathered: [Gathered] = []
    private var customers: [String: CustomerNumber] = [:]

    /// Adds a line; the order's first line says whose it is, an empty text that nobody does.
    mutating func add(_ item: ItemNumber, toOrder id: String, by customer: String, at time: Timestamp) {
        if let place = places[id] {
            gathered[place].items.append(item)
            gathered[place].time = min(gathered[place].time, time)
            return
        }
        places[id] = gathered.count
        gathered.append(Gathered(items: [item], customer: number(of: customer), time: time))
    }

    /// The orders by time; those of one moment in the sequence of the file.
    func orders() -> PairOrders {
        var orders = PairOrders()
        let order = gathered.indices.sorted { left, right in
            gathered[left].time != gathered[right].time ? gathered[left].time < gathered[right].time : left < right
        }
        for place in order { orders.append(gathered[place].items, by: gathered[place].customer, at: gathered[place].time) }
        return orders
    }

    private mutating func number(of customer: String) -> CustomerNumber? {
        if customer.isEmpty { return nil }
        let number = customers[customer] ?? CustomerNumber(customers.count)
        customers[customer] = number
        return number
    }
}
