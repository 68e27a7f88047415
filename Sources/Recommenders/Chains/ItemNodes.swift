/// The items that have customers enough for a chain of their own, numbered from 0.
struct ItemNodes: NodeNumbering {
    /// The item of each node.
    let items: [ItemNumber]
    let customers: [Int]
    private let nodeOfItem: [Int32]

    init(_ purchases: ShopperBaskets, setting: ChainSetting) {
        var counts: [Int] = []
        var lastCustomer: [Int] = []
        for customer in 0..<purchases.customerCount {
            for item in purchases.items(ofCustomer: customer) {
                if Int(item) >= counts.count {
                    counts += repeatElement(0, count: Int(item) + 1 - counts.count)
                    lastCustomer += repeatElement(-1, count: Int(item) + 1 - lastCustomer.count)
                }
                guard lastCustomer[Int(item)] != customer else { continue }
                lastCustomer[Int(item)] = customer
                counts[Int(item)] += 1
            }
        }
        let chosen = counts.indices.filter { counts[$0] >= setting.minimumCustomers }
        var nodeOfItem = [Int32](repeating: -1, count: counts.count)
        for (node, item) in chosen.enumerated() { nodeOfItem[item] = Int32(node) }
        items = chosen.map { ItemNumber($0) }
        customers = chosen.map { counts[$0] }
        self.nodeOfItem = nodeOfItem
    }

    var count: Int { items.count }

    func node(_ number: Int) -> ChainNode { .item(items[number]) }

    @inline(__always) func forEachNode(of item: ItemNumber, _ body: (Int32) -> Void) {
        if Int(item) < nodeOfItem.count, nodeOfItem[Int(item)] >= 0 { body(nodeOfItem[Int(item)]) }
    }
}
