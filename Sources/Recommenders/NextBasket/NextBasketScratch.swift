/// The working memory of ``NextBasket``: one per thread, used again and again, growing with the number of items.
///
/// Between queries every cell is empty: a query clears what it touched.
public struct NextBasketScratch: ~Copyable, Sendable {
    /// One query's numbers for one item.
    struct Cell: BitwiseCopyable, Sendable {
        /// What the neighbours gave.
        var votes: Float = 0
        /// The weight in the customer's own history.
        var weight: Float = 0
        /// The customer's orders with the item; 0 for one that they never bought.
        var count: UInt32 = 0
        /// Orders back to the last one with it, from 1.
        var rest: UInt32 = 0
    }

    /// Each item's numbers.
    var cells = GrowingBuffer<Cell>()
    /// Items whose cell is not empty, in order of first mention.
    var touched = GrowingBuffer<UInt32>()
    /// What of the customer's history is looked up.
    var anchors = BoundedHeap<RankedItem>()
    /// Weights of the orders met.
    var orders = SessionTable()
    /// The similarity of each order met, in the table's order.
    var similarities = GrowingBuffer<Float>()
    /// The greatest similarities.
    var greatest = BoundedHeap<Float>()
    /// The best items.
    var best = BoundedHeap<RankedItem>()

    /// Empty working memory; it finds its size in use.
    public init() {}

    /// Makes the cells enough for an index.
    mutating func prepare(itemCount: Int) { cells.grow(toCount: itemCount, filling: Cell()) }

    /// Notes that the customer bought an item; orders come newest first.
    mutating func noteOwn(_ item: ItemNumber, weight: Float, rest: Int) {
        var cell = cells[Int(item)]
        if cell.count == 0 {
            touched.append(item)
            cell.rest = UInt32(rest)
        }
        cell.count += 1
        cell.weight += weight
        cells[Int(item)] = cell
    }

    /// Adds a positive vote for an item.
    @inline(__always) mutating func vote(_ value: Float, for item: ItemNumber) {
        let cell = cells[Int(item)]
        if cell.votes == 0, cell.count == 0 { touched.append(item) }
        cells[Int(item)].votes = cell.votes + value
    }

    /// Empties all cells.
    mutating func clear() {
        for place in 0..<touched.count { cells[Int(touched[place])] = Cell() }
        touched.removeAll()
    }
}
