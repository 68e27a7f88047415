/// One customer's history in nodes: when they bought anything, and in which baskets each node occurs.
struct Shopper {
    /// The time of each basket, seconds, the oldest first.
    private(set) var times: [Int] = []
    /// The nodes bought, ascending.
    private(set) var nodes: [Int32] = []
    private var places: [Int32] = []
    private var starts: [Int] = []
    private var pairs: [UInt64] = []

    /// Takes the place of the history held before; memory is used again.
    mutating func load(_ customer: Int, of purchases: ShopperBaskets, _ numbering: some NodeNumbering) {
        times.removeAll(keepingCapacity: true)
        pairs.removeAll(keepingCapacity: true)
        for basket in purchases.baskets(ofCustomer: customer) {
            for item in purchases.items(ofBasket: basket) {
                numbering.forEachNode(of: item) { pairs.append(UInt64($0) << 32 | UInt64(times.count)) }
            }
            times.append(purchases.times[basket])
        }
        pairs.sort()
        index()
    }

    /// The baskets in which the node at a place of ``nodes`` occurs, ascending, each once.
    func baskets(ofNodeAt place: Int) -> ArraySlice<Int32> { places[starts[place]..<starts[place + 1]] }

    /// Where a node stands in ``nodes``; nil if it was not bought.
    func place(of node: Int32) -> Int? {
        let place = nodes.firstPlace { $0 >= node }
        return place < nodes.count && nodes[place] == node ? place : nil
    }

    private mutating func index() {
        nodes.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        var last: UInt64?
        for pair in pairs where pair != last {
            last = pair
            let node = Int32(truncatingIfNeeded: pair >> 32)
            if nodes.last != node {
                nodes.append(node)
                starts.append(places.count)
            }
            places.append(Int32(truncatingIfNeeded: pair))
        }
        starts.append(places.count)
    }
}
