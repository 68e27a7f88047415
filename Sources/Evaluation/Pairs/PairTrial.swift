import Recommenders

/// Leave-one-out on orders that no model has learned from.
///
/// Of every later order with at least two different items some are left out in turn, and asked for twice: with the one item that stands
/// before it in the order (for the first, the last), and with all the others. So that a wholesaler's order of two hundred lines does not
/// outweigh forty of five, at most so many items of an order are left out, evenly spread over it. Every query counts, also one for
/// an item that the training never saw.
public struct PairTrial: Sendable {
    /// The orders to learn from, by time.
    public let training: PairOrders
    /// The baskets asked about, each with at least two items.
    public let baskets: ItemLists
    /// The most items of one order that are left out.
    public let itemsPerOrder: Int
    /// Places of a list that count.
    public static let cutoff = 20

    /// A trial of orders by time: the first share of them to learn from, the rest to ask about; throws if one of them is empty.
    public init(_ orders: PairOrders, share: Double = 0.9, itemsPerOrder: Int = 5) throws(EvaluationError) {
        precondition(itemsPerOrder >= 1, "an order without a question is none")
        self.itemsPerOrder = itemsPerOrder
        let (head, tail) = orders.split(at: orders.baskets.place(ofShare: share))
        training = head
        baskets = ItemLists((0..<tail.count).map { tail.baskets[$0] }.filter { $0.count >= 2 })
        guard training.count > 0 else { throw .noQueries(reason: "there are no orders to learn from") }
        guard baskets.count > 0 else { throw .noQueries(reason: "no later order has two different items") }
    }

    /// How many items are left out.
    public var queryCount: Int { (0..<baskets.count).reduce(0) { $0 + min(itemsPerOrder, baskets[$1].count) } }

    /// Lets one model learn and answers every query with it.
    ///
    /// - Parameters:
    ///   - name: the model's name in the report.
    ///   - stopwatch: nanoseconds since any moment; read once before and once after learning and each query.
    ///   - progress: called before each pair of queries with its place.
    ///   - train: the model from the orders.
    public func figures(
        of name: String, stopwatch: () -> Int64, progress: (Int) -> Void = { _ in }, train: (PairOrders) throws -> some PairModel
    ) rethrows -> PairFigures {
        let began = stopwatch()
        var model = try train(training)
        let trained = stopwatch()
        var (single, basket) = (PairTally(catalogue: training.baskets.items), PairTally(catalogue: training.baskets.items))
        func ask(_ tally: inout PairTally, with anchors: [ItemNumber], for item: ItemNumber) {
            let before = stopwatch()
            let ranking = model.ranking(with: anchors, limit: Self.cutoff)
            tally.add(ranking, for: item, nanoseconds: stopwatch() - before)
        }
        var asked = 0
        for order in 0..<baskets.count {
            let items = Array(baskets[order])
            let leftOut = min(itemsPerOrder, items.count)
            for place in (0..<leftOut).map({ $0 * items.count / leftOut }) {
                let item = items[place]
                progress(asked)
                asked += 1
                ask(&single, with: [items[place == 0 ? items.count - 1 : place - 1]], for: item)
                ask(&basket, with: items.filter { $0 != item }, for: item)
            }
        }
        return PairFigures(
            model: name, queries: asked, single: single.answers, basket: basket.answers,
            trainingSeconds: Double(trained - began) / 1e9)
    }
}
