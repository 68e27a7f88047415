import Commerce
import Recommenders

/// Made-up orders, the same for the same seed, each at a moment and by a customer of its own or one that buys often.
struct RandomOrders {
    /// What one customer bought at one moment.
    struct Order {
        var customer: CustomerNumber
        var seconds: Int64
        var items: [ItemNumber]
    }

    /// The orders by time; some customers order twice in the same second.
    var orders: [Order]

    init(_ count: Int, customers: Int, items: Int, seed: UInt64) {
        var shop = RandomShop(seed: seed)
        orders = (0..<count).map { number in
            Order(
                customer: CustomerNumber(min(shop.below(customers), shop.below(customers))),
                seconds: 1000 + Int64(number / 3),
                items: (0...shop.below(5)).map { _ in shop.item(of: items) })
        }
    }

    /// The orders in a random sequence.
    func shuffled(seed: UInt64) -> [Order] {
        var shop = RandomShop(seed: seed)
        var shuffled = orders
        for place in stride(from: shuffled.count - 1, to: 0, by: -1) { shuffled.swapAt(place, shop.below(place + 1)) }
        return shuffled
    }
}

extension [RandomOrders.Order] {
    /// An index that took these orders one by one.
    var index: PurchaseIndex {
        var index = PurchaseIndex()
        for order in self { index.record(order.items, by: order.customer, at: Timestamp(seconds: order.seconds)) }
        return index
    }
}

extension PurchaseIndex {
    /// The index's section of a snapshot.
    var snapshot: [UInt8] {
        borrowing get {
            var bytes: [UInt8] = []
            encode(into: &bytes)
            return bytes
        }
    }
}
