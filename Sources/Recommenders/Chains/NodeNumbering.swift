/// What purchases are counted by: some things that items belong to, numbered from 0.
protocol NodeNumbering: Sendable {
    /// How many there are.
    var count: Int { get }
    /// What each node stands for.
    func node(_ number: Int) -> ChainNode
    /// How many customers bought something of each node.
    var customers: [Int] { get }
    /// Shows the nodes of an item, ascending.
    func forEachNode(of item: ItemNumber, _ body: (Int32) -> Void)
}
