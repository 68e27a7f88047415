public import Commerce

/// What somebody usually pays for a piece: the middle half of the prices of what they bought, or else of what they looked at.
public struct PriceBand: Hashable, Sendable {
    /// A quarter is cheaper.
    public var low: Money
    /// The middle.
    public var typical: Money
    /// A quarter is dearer.
    public var high: Money
    /// Whether it comes from what was bought.
    public var isBought: Bool

    /// The band of prices in one currency, by nearest ranks; nil without any.
    init?(_ prices: [Money], isBought: Bool) {
        guard let currency = prices.first?.currency else { return nil }
        let sorted = prices.filter { $0.currency == currency }.map(\.minorUnits).sorted()
        func quantile(_ quarters: Int) -> Money {
            Money(minorUnits: sorted[(sorted.count * quarters + 3) / 4 - 1], currency: currency)
        }
        (low, typical, high) = (quantile(1), quantile(2), quantile(3))
        self.isBought = isBought
    }

    /// The band of a profile; `price` knows what a product costs now.
    init?(_ profile: Profile, price: (ProductID) -> Money?) {
        let paid = profile.orders.filter(\.counts).flatMap(\.kept).compactMap { $0.price ?? price($0.product) }
        if let band = PriceBand(paid, isBought: true) {
            self = band
        } else if let band = PriceBand(profile.viewed.compactMap { price($0.product) }, isBought: false) {
            self = band
        } else {
            return nil
        }
    }
}
