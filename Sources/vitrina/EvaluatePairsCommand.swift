internal import ArgumentParser
internal import Evaluation

/// `vitrina evaluate pairs`: how often an item left out of an order is among the first 20 that go with the others.
struct EvaluatePairsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pairs", abstract: "How well goes-well-with-it names what was in the same order.",
        discussion: """
            The file, plain or gzipped, has a header and a line for each item of each order: InvoiceNo, StockCode, InvoiceDate, \
            CustomerID, Quantity, or order_id, product_id, time, customer_id; orders of C and a number are cancellations and left \
            out. Models learn from the first share of the orders by time. Of each later order some items are left out in turn and asked \
            for: with the item before it, and with all the others (basket). Times are of one thread.
            """)

    @Option(help: "The orders.")
    var orders: String

    @Option(help: "The share of the orders to learn from.")
    var split = 0.9

    @Option(help: "The most items of one order that are left out, evenly spread over it.")
    var perOrder = 5

    @OptionGroup var options: EvaluateOptions

    func validate() throws {
        guard split > 0, split < 1 else { throw ValidationError("--split: must be between 0 and 1, such as 0.9.") }
        guard perOrder >= 1 else { throw ValidationError("--per-order: must be at least 1.") }
    }

    func run() throws {
        let trial = try PairTrial(try PairOrderFile(path: orders).orders(), share: split, itemsPerOrder: perOrder)
        var progress = EvaluateProgress(isShown: !options.json, queries: trial.queryCount)
        let report = PairContest(trial).report(stopwatch: EvaluateProgress.nanoseconds) { progress.show($0, $1) }
        progress.finish()
        if options.json { return print(report.json) }
        print(
            "\(trial.training.count) orders learned, \(trial.baskets.count) asked about, \(trial.queryCount) items left out\n\n"
                + report.table)
    }
}
