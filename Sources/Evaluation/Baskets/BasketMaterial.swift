public import Commerce
import Recommenders

/// Orders to learn from, and each known customer's next order after them.
///
/// Asked is the first order of the test time of every customer with an order before it; customers without one are left out,
/// since nothing personal can be said of them: ``newCustomers`` counts them. Orders of the test time are never learned from,
/// and the moment of all questions is its beginning: what is asked is "what will they buy the next time", not "what do they
/// buy today".
public struct BasketMaterial: Sendable {
    /// The orders to learn from, the earliest first.
    public let training: [PastOrder]
    /// What is asked, by the time of the order asked about.
    public let queries: [BasketQuery]
    /// Customers who ordered in the test time and never before it.
    public let newCustomers: Int
    /// The moment of all questions.
    public let moment: Timestamp

    /// Parts orders, which stand by time, at a moment: what comes at or after it, and before the end, is asked about.
    public init(_ orders: [PastOrder], until moment: Timestamp, end: Timestamp? = nil) {
        self.init(
            training: orders.filter { $0.time < moment },
            test: orders.filter { $0.time >= moment && $0.time < end ?? .init(milliseconds: .max) },
            at: moment)
    }

    /// Orders to learn from and orders to ask about, each by time.
    public init(training: [PastOrder], test: [PastOrder], at moment: Timestamp) {
        var bought: [CustomerNumber: Set<ItemNumber>] = [:]
        for order in training { bought[order.customer, default: []].formUnion(order.items) }
        var met: Set<CustomerNumber> = []
        var queries: [BasketQuery] = []
        for order in test where met.insert(order.customer).inserted {
            guard let known = bought[order.customer] else { continue }
            let basket = Set(order.items)
            queries.append(BasketQuery(customer: order.customer, basket: basket, repeats: basket.intersection(known)))
        }
        self.training = training
        self.queries = queries
        self.moment = moment
        newCustomers = met.count - queries.count
    }

    /// One file: asked is what comes at or after a moment, for a number of days. Without a moment the last so many days of
    /// the file.
    public init(orders path: String, until: Timestamp?, days: Int) throws {
        var (items, customers) = (ItemNumbering(), CustomerNumbering())
        let orders = try OrderFile(path: path).orders(items: &items, customers: &customers)
        guard let last = orders.last else { throw EvaluationError.empty(path: path) }
        let length = Int64(days) * 86_400
        let moment = until ?? last.time.advanced(bySeconds: 1 - length)
        self.init(orders, until: moment, end: moment.advanced(bySeconds: length))
    }

    /// Two files: asked is each known customer's first order of the second file; the moment is that of its earliest order.
    public init(training trainingPath: String, test testPath: String) throws {
        var (items, customers) = (ItemNumbering(), CustomerNumbering())
        let training = try OrderFile(path: trainingPath).orders(items: &items, customers: &customers)
        let test = try OrderFile(path: testPath).orders(items: &items, customers: &customers)
        guard let first = test.first else { throw EvaluationError.empty(path: testPath) }
        self.init(training: training, test: test, at: first.time)
    }
}
