import Recommenders

/// Clicks in any order, gathered into sessions.
struct ClickGathering {
    private struct Click {
        var item: ItemNumber
        var seconds: Double
    }

    private var places: [String: Int] = [:]
    private var clicks: [[Click]] = []

    /// Adds a click to a session, begun now if there is none with this id.
    mutating func add(_ item: ItemNumber, toSession id: String, at seconds: Double) {
        let place = places[id] ?? clicks.count
        if place == clicks.count {
            places[id] = place
            clicks.append([])
        }
        clicks[place].append(Click(item: item, seconds: seconds))
    }

    /// The sessions by the time of their last click, each with its clicks by time; sorting keeps the order of equals.
    func sessions() -> ItemLists {
        let sorted = clicks.map { session in session.sorted { $0.seconds < $1.seconds } }
        let ends = sorted.map { $0.last?.seconds ?? 0 }
        let order = ends.indices.sorted { ends[$0] != ends[$1] ? ends[$0] < ends[$1] : $0 < $1 }
        return ItemLists(order.map { sorted[$0].lazy.map(\.item) })
    }
}
