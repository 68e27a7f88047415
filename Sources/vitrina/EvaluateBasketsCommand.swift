internal import ArgumentParser
internal import Commerce
internal import Evaluation

/// `vitrina evaluate baskets`: how much of customers' next orders is among the first 10 and 20.
struct EvaluateBasketsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "baskets", abstract: "How well the items of customers' next orders are named.",
        discussion: """
            Files are plain or gzipped tables with a header and a line per item and order (InvoiceNo, StockCode, Quantity, \
            InvoiceDate, CustomerID or the like); cancellations and lines without a customer are left out. Asked is \
            the first order in the test time of each customer with an order before it; models learn from what is before. Repeats \
            are items that the customer had bought before, explored ones all others. Times are of one thread.
            """)

    @Option(help: "The orders, to be parted by time.")
    var orders: String?

    @Option(help: "With --orders: when the test time begins, such as 2011-09-01; the last --days of the file, if you do not say.")
    var until: String?

    @Option(help: "With --orders: the length of the test time.")
    var days = 30

    @Option(help: "Instead of --orders: the orders to learn from.")
    var train: String?

    @Option(help: "With --train: the orders to ask about.")
    var test: String?

    @OptionGroup var options: EvaluateOptions

    func validate() throws {
        guard (orders == nil) != (train == nil), (train == nil) == (test == nil) else {
            throw ValidationError("Say either --orders or both --train and --test.")
        }
        guard orders != nil || until == nil else { throw ValidationError("--until: goes with --orders.") }
        guard 1...36_500 ~= days else { throw ValidationError("--days: must be at least 1.") }
        _ = try moment()
    }

    func run() throws {
        let material = try material()
        let trial = try BasketTrial(material)
        var progress = EvaluateProgress(isShown: !options.json, queries: material.queries.count)
        let report = BasketContest(trial).report(stopwatch: EvaluateProgress.nanoseconds) { progress.show($0, $1) }
        progress.finish()
        if options.json { return print(report.json) }
        print(
            "\(material.training.count) orders learned before \(material.moment.iso8601), "
                + "\(material.queries.count) customers asked about, \(material.newCustomers) new ones left out\n\n\(report.table)"
        )
    }

    private func material() throws -> BasketMaterial {
        if let train, let test { return try BasketMaterial(training: train, test: test) }
        return try BasketMaterial(orders: orders ?? "", until: try moment(), days: days)
    }

    private func moment() throws -> Timestamp? {
        guard let until else { return nil }
        guard let moment = Timestamp(iso8601: until) else { throw ValidationError("--until: must be a date such as 2011-09-01.") }
        return moment
    }
}
