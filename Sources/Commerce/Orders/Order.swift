/// An order: what was bought, for how much, how. Told again under the same number, the later telling replaces the earlier.
public struct Order: Hashable, Sendable {
    /// Bytes of a promo code or a place.
    public static let textLimit = 100

    /// The shop's number.
    public var id: OrderID
    /// What was bought.
    public var lines: [CartLine]
    /// What the customer pays; nil if the shop did not say.
    public var total: Money?
    /// What was taken off, if the shop says.
    public var discount: Money?
    /// The promo code that was used.
    public var promoCode: String?
    /// Through which channel; nil if the shop did not say, which is online.
    public var channel: OrderChannel?
    /// The branch or till of an offline order.
    public var place: String?

    /// An order with its lines.
    public init(
        id: OrderID, lines: [CartLine], total: Money? = nil, discount: Money? = nil, promoCode: String? = nil,
        channel: OrderChannel? = nil, place: String? = nil
    ) {
        self.id = id
        self.lines = lines
        self.total = total
        self.discount = discount
        self.promoCode = promoCode
        self.channel = channel
        self.place = place
    }

    /// The stated total, or else the sum of the lines that have a price; nil if none has.
    public var revenue: Money? { total ?? lines.sum }
}

extension [CartLine] {
    /// What the lines that have a price come to, in the currency of the first; nil if none has.
    public var sum: Money? {
        reduce(nil) { sum, line in
            guard let price = line.price, sum == nil || sum?.currency == price.currency else { return sum }
            let (amount, overflows) = price.minorUnits.multipliedReportingOverflow(by: Int64(line.quantity))
            return overflows ? sum : Money(minorUnits: (sum?.minorUnits ?? 0) &+ amount, currency: price.currency)
        }
    }
}
