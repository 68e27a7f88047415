import Commerce

extension PurchaseIndex {
    /// Adds the index to a snapshot, the orders by time and then by customer, whatever the sequence of their arrival.
    ///
    /// ```
    /// payload: | orders n (4) | lines (4) | items m (4) | customers (4)
    ///          | seconds (4·n) | customer (4·n) | lines of each order (4·n) | items of all orders, in order (4 each) |
    /// ```
    public func encode(into bytes: inout [UInt8]) {
        let orders = ordersByTime()
        var writer = SnapshotWriter(.purchaseIndex, after: bytes, expecting: 16 + 12 * orderCount + 4 * lineCount)
        bytes = []
        writer.append(UInt32(orderCount))
        writer.append(UInt32(lineCount))
        writer.append(UInt32(itemCount))
        writer.append(UInt32(baskets.count))
        for place in 0..<orders.count { writer.append(seconds[Int(orders[place])]) }
        for place in 0..<orders.count { writer.append(customers[Int(orders[place])]) }
        for place in 0..<orders.count { writer.append(UInt32(itemCount(ofOrder: orders[place]))) }
        for place in 0..<orders.count { forEachItem(ofOrder: orders[place]) { writer.append($0) } }
        bytes = writer.finish()
    }

    /// The index that comes next in a snapshot; it answers every query as the one that was written, with other order numbers.
    public init(decoding reader: inout SnapshotReader) throws(SnapshotError) {
        self.init()
        try reader.enter(.purchaseIndex)
        let orders = try reader.number(UInt32.self)
        let lines = try reader.number(UInt32.self)
        let items = try reader.number(UInt32.self)
        let customers = try reader.number(UInt32.self)
        guard items <= 1 << 24, customers <= 1 << 26 else { throw .damaged("numbers") }
        let times = try reader.buffer(of: UInt32.self, count: orders)
        let owners = try reader.buffer(of: UInt32.self, count: orders)
        let lengths = try reader.buffer(of: UInt32.self, count: orders)
        let all = try reader.buffer(of: UInt32.self, count: lines)
        try reader.leave()
        for place in 0..<owners.count where owners[place] >= customers { throw .damaged("customer") }
        for place in 0..<all.count where all[place] >= items { throw .damaged("item") }
        postings.grow(toCount: Int(items))
        buyers.grow(toCount: Int(items), filling: 0)
        baskets.grow(toCount: Int(customers))
        try replay(times, owners, lengths, all)
        guard orderCount == Int(orders), lineCount == Int(lines) else { throw .damaged("order twice") }
    }

    private mutating func replay(
        _ times: borrowing GrowingBuffer<UInt32>, _ owners: borrowing GrowingBuffer<UInt32>,
        _ lengths: borrowing GrowingBuffer<UInt32>, _ all: borrowing GrowingBuffer<UInt32>
    ) throws(SnapshotError) {
        var next = 0
        for place in 0..<times.count {
            let length = Int(lengths[place])
            guard length > 0, length <= all.count - next else { throw .damaged("order length") }
            let order = order(of: owners[place], at: times[place])
            for line in next..<next + length { add(all[line], to: order, of: owners[place]) }
            next += length
        }
        guard next == all.count else { throw .damaged("items left over") }
    }

    /// All orders that have items, by time and then by customer.
    private func ordersByTime() -> GrowingBuffer<UInt32> {
        var orders = GrowingBuffer<UInt32>(capacity: orderCount)
        for order in 0..<seconds.count where lines.count(of: order) > 0 { orders.append(UInt32(order)) }
        orders.sort { isEarlier(Int($0), Int($1)) }
        return orders
    }
}
