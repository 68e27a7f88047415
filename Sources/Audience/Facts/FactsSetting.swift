public import Commerce

/// What a shop's rows are made with.
public struct FactsSetting: Sendable {
    /// The shop's days.
    public var calendar: ShopCalendar
    /// The shop's currency; sums in others do not count.
    public var currency: Currency
    /// The shop's rhythm.
    public var rhythm: PurchaseRhythm

    /// What rows are made with.
    public init(calendar: ShopCalendar, currency: Currency, rhythm: PurchaseRhythm = PurchaseRhythm(gaps: [])) {
        self.calendar = calendar
        self.currency = currency
        self.rhythm = rhythm
    }
}
