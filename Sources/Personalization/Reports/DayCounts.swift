public import Commerce
internal import Storage

/// What happened on one day (UTC).
public struct DayCounts: Hashable, Sendable {
    /// Visitors who did anything.
    public var visitors = 0
    /// Sessions begun.
    public var sessions = 0
    /// Pages opened.
    public var pageViews = 0
    /// Looks at products.
    public var productViews = 0
    /// Searches.
    public var searches = 0
    /// Times that something was put into a cart.
    public var cartAdds = 0
    /// Checkouts begun.
    public var checkouts = 0
    /// Orders.
    public var orders = 0
    /// What the orders came to, by currency.
    public var revenue: [Money] = []
    /// Blocks seen.
    public var impressions = 0
    /// Clicks in blocks.
    public var clicks = 0

    /// A day's counts out of the store's counters.
    init(_ counters: [Metric: Int64]) {
        func count(_ metric: Metric) -> Int { Int(clamping: counters[metric] ?? 0) }
        visitors = count(.visitors)
        sessions = count(.sessions)
        pageViews = count(.events(.pageView))
        productViews = count(.events(.productView))
        searches = count(.events(.search))
        cartAdds = count(.events(.cartAdd))
        checkouts = count(.events(.checkout))
        orders = count(.events(.order))
        impressions = count(.events(.impression))
        clicks = count(.events(.click))
        for case (.revenue(let currency), let amount) in counters {
            revenue.append(Money(minorUnits: amount, currency: currency))
        }
        revenue.sort { $0.currency.rawValue < $1.currency.rawValue }
    }
}
