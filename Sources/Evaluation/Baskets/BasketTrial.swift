/// Asks models for the next orders of customers; nothing of the orders asked about is ever learned.
///
/// Every item of the order counts, also one that the training never saw.
public struct BasketTrial: Sendable {
    /// What is learned and asked.
    public let material: BasketMaterial
    /// Places of a list that are asked for.
    public static let limit = 20

    /// A trial; throws if there is nothing to learn or to ask.
    public init(_ material: BasketMaterial) throws(EvaluationError) {
        guard !material.training.isEmpty else { throw .noQueries(reason: "there are no orders to learn from") }
        guard !material.queries.isEmpty else {
            throw .noQueries(reason: "no customer with an earlier order ordered in the test time")
        }
        self.material = material
    }

    /// Lets one model learn and answers every query with it.
    ///
    /// - Parameters:
    ///   - name: the model's name in the report.
    ///   - stopwatch: nanoseconds since any moment; read once before and once after learning and each query.
    ///   - progress: called before each query with its place.
    ///   - train: the model from the orders, the earliest first.
    public func row(
        of name: String, stopwatch: () -> Int64, progress: (Int) -> Void = { _ in },
        train: ([PastOrder]) throws -> some BasketModel
    ) rethrows -> ReportRow {
        let began = stopwatch()
        var model = try train(material.training)
        let trained = stopwatch()
        var tally = BasketTally(of: name)
        for (place, query) in material.queries.enumerated() {
            progress(place)
            let before = stopwatch()
            let ranking = model.ranking(for: query.customer, limit: Self.limit)
            tally.add(ranking, for: query, nanoseconds: stopwatch() - before)
        }
        return tally.row(trainingNanoseconds: trained - began)
    }
}
