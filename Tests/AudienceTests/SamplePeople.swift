import Audience
import Commerce
import TestSupport

/// People of a small shop: phones (p1, p2 of Acme, p3) and cases (c1, c2) under accessories, with prices in euros.
struct SamplePeople {
    static let today: Int32 = 20_500
    var subjects = ShopSubjects()
    var setting = FactsSetting(calendar: .utc, currency: .eur, rhythm: PurchaseRhythm(typicalGap: 30))
    var audience: AudienceSetting

    init() {
        let cuts = RFMCuts(
            daysSinceOrder: Array(1...100), orders: [1, 1, 2, 2, 3, 4], spent: (1...100).map { Int64($0) * 1_000 })
        audience = AudienceSetting(
            thresholds: LifecycleThresholds(gaps: [], orderCounts: []), cuts: cuts, currency: .eur)
        subjects.put([
            Category(id: "phones", name: "Phones"), Category(id: "accessories", name: "Accessories"),
            Category(id: "cases", parent: "accessories", name: "Cases"),
        ])
        for (id, category, brand) in [
            ("p1", "phones", "Acme"), ("p2", "phones", "Acme"), ("p3", "phones", "Other"), ("c1", "cases", "Acme"),
            ("c2", "cases", nil),
        ] {
            subjects.put(
                Product(
                    id: ProductID(unchecked: id), name: id, url: "/", price: Money(minorUnits: 1_000, currency: .eur),
                    brand: brand,
                    categories: [CategoryID(unchecked: category)]),
                currency: .eur)
        }
    }

    /// A person first seen 400 days ago.
    static func person(_ change: (inout Profile) -> Void = { _ in }) -> Profile {
        var profile = Profile(person: PersonID(high: 1, low: 1), firstSeen: ago(400))
        change(&profile)
        return profile
    }

    /// Noon, so many days before today.
    static func ago(_ days: Int) -> Timestamp { Timestamp(seconds: Int64(today - Int32(days)) * 86_400 + 43_200) }

    static func order(_ id: String, _ days: Int, _ amount: Int64, _ products: ProductID..., channel: OrderChannel? = nil)
        -> PlacedOrder
    {
        var order = PlacedOrder(id: OrderID(unchecked: id), at: ago(days))
        order.order.lines = products.map { CartLine(product: $0) }
        order.order.total = Money(minorUnits: amount, currency: .eur)
        order.order.channel = channel
        order.placedAt = ago(days)
        return order
    }

    /// Whether a condition holds for a person.
    func holds(_ condition: SegmentCondition, _ profile: Profile, today: Int32 = today) -> Bool {
        var subjects = subjects
        let facts = PersonFacts(profile, subjects: &subjects, setting: setting)
        return CompiledRule(.condition(condition), subjects: &subjects, setting: audience).matches(facts, today: today)
    }
}

extension ProductID: ExpressibleByStringLiteral {
    init(stringLiteral text: String) { self.init(unchecked: text) }
}

extension CategoryID: ExpressibleByStringLiteral {
    init(stringLiteral text: String) { self.init(unchecked: text) }
}

extension SegmentID: ExpressibleByStringLiteral {
    init(stringLiteral text: String) { self.init(unchecked: text) }
}
