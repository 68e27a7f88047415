public import Commerce

/// The fixed part of a person's row: 88 bytes, all of them set. Days are calendar days of the shop's time zone since 1970.
public struct PersonRow: Hashable, Sendable, BitwiseCopyable {
    /// Stands for no day.
    public static let noDay = Int32.min
    /// Stands for no number.
    public static let none = UInt32.max

    private let high: UInt64
    private let low: UInt64
    /// What the orders came to after refunds, in minor units of the shop's currency.
    public var spent: Int64 = 0
    /// What the cart comes to, in the same units.
    public var cartSum: Int64 = 0
    /// Orders that count.
    public var orderCount: Int32 = 0
    /// Those of them that have a sum in the shop's currency.
    public var pricedCount: Int32 = 0
    /// The first order's day.
    public var firstOrder = noDay
    /// The latest order's day.
    public var lastOrder = noDay
    /// The first event's day.
    public var firstSeen = noDay
    /// The latest visit's day.
    public var lastSeen = noDay
    /// When the next order is to be expected.
    public var expectedOrder = noDay
    /// When a cart that is not empty last changed.
    public var cartDay = noDay
    /// The birthday: year (0 if not told) · 65,536 + month · 256 + day; 0 if not told.
    public var birthday: UInt32 = 0
    /// The region's number.
    public var region = none
    /// The number of the first visit's source.
    public var firstSource = none
    /// The number of the latest visit's source.
    public var lastSource = none
    /// By what the person is known: bit n for the kind with raw value n.
    public var identifiers: UInt8 = 0
    /// Purposes that were agreed to: bit n for the purpose with raw value n.
    public var consentsGiven: UInt8 = 0
    /// Purposes whose agreement was taken back.
    public var consentsRefused: UInt8 = 0
    /// Channels of orders that count: bit n for the channel with raw value n.
    public var channels: UInt8 = 0
    private let unused: UInt32 = 0

    /// The row of a person of whom nothing else is known.
    public init(person: PersonID) {
        high = person.high
        low = person.low
    }

    /// Whose row.
    public var person: PersonID { PersonID(high: high, low: low) }

    /// Where they stand in the lifecycle's grid; nil for somebody without an order.
    public func cell(on today: Int32, _ thresholds: LifecycleThresholds) -> LifecycleCell? {
        LifecycleCell(orders: Int(orderCount), daysSinceOrder: Int(today) - Int(lastOrder), thresholds)
    }

    /// Their scores; nil for somebody without an order.
    public func score(on today: Int32, _ cuts: RFMCuts) -> RFMScore? {
        cuts.score(daysSinceOrder: Int(today) - Int(lastOrder), orders: Int(orderCount), spent: spent)
    }
}
