/// An order: what was bought, for how much.
public struct Order: Hashable, Sendable {
    /// The shop's number.
    public var id: OrderID
    /// What was bought.
    public var lines: [CartLine]
    /// What the customer pays; nil if the shop did not say.
    public var total: Money?

    /// An order with its lines.
    public init(id: OrderID, lines: [CartLine], total: Money? = nil) {
        self.id = id
        self.lines = lines
        self.total = total
    }

    /// The stated total, or else the sum of the lines that have a price; nil if none has.
    public var revenue: Money? {
        if let total { return total }
        return lines.reduce(nil) { sum, line in
            guard let price = line.price, sum == nil || sum?.currency == price.currency else { return sum }
            let (amount, overflows) = price.minorUnits.multipliedReportingOverflow(by: Int64(line.quantity))
            return overflows ? sum : Money(minorUnits: (sum?.minorUnits ?? 0) &+ amount, currency: price.currency)
        }
    }
}
