import Commerce
import Recommenders

@testable import Evaluation

extension PastOrder {
    /// An order on a day since 1970.
    static func on(_ day: Int64, by customer: CustomerNumber, _ items: [ItemNumber]) -> PastOrder {
        PastOrder(customer: customer, time: Timestamp(seconds: day * 86_400), items: items)
    }
}
