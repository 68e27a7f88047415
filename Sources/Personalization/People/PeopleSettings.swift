public import Audience
public import Commerce

/// What a shop's people are judged with from its configuration.
public struct PeopleSettings: Sendable {
    /// The shop's days.
    public var calendar: ShopCalendar
    /// The shop's currency.
    public var currency: Currency
    /// What the shop sells.
    public var shopKind: ShopKind

    /// Settings; a shop of no special kind in UTC unless told otherwise.
    public init(calendar: ShopCalendar = .utc, currency: Currency, shopKind: ShopKind = .general) {
        self.calendar = calendar
        self.currency = currency
        self.shopKind = shopKind
    }
}
