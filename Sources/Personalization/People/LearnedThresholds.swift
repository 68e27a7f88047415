internal import Audience
internal import Commerce

/// What the shop's own orders have told about its people, as it is stored among the settings.
struct LearnedThresholds: Hashable, Sendable {
    /// The lifecycle's cut points without the owner's.
    var own: LifecycleThresholds
    /// The owner's.
    var overrides = LifecycleOverrides()
    /// The shop's typical gap between orders, in days.
    var typicalGap: Double
    /// The day of the last refresh; nil before the first.
    var refreshedOn: Int32?
    /// The cuts of the scores.
    var cuts = RFMCuts(daysSinceOrder: [], orders: [], spent: [])

    /// Setting's names in the store.
    static let lifecycleSetting = "lifecycle"
    static let scoresSetting = "rfm"

    /// What is usual for a kind of shop.
    init(shopKind: ShopKind) {
        own = LifecycleThresholds(gaps: [], orderCounts: [], shopKind: shopKind)
        typicalGap = PurchaseRhythm(gaps: [], shopKind: shopKind).typicalGap
    }

    /// What was stored, or else what is usual.
    init(lifecycle: [String: Double]?, scores: [String: Double]?, shopKind: ShopKind) {
        self.init(shopKind: shopKind)
        if let lifecycle { read(lifecycle) }
        if let scores { read(scores: scores) }
    }

    /// The cut points in force.
    var inForce: LifecycleThresholds { own.overridden(by: overrides) ?? own }

    /// The lifecycle's numbers as a setting.
    var lifecycle: [String: Double] {
        var numbers: [String: Double] = [
            "recent": Double(own.recent), "fading": Double(own.fading), "loyal": Double(own.loyal), "typicalGap": typicalGap,
        ]
        numbers["refreshedOn"] = refreshedOn.map(Double.init)
        numbers["override.recent"] = overrides.recent.map(Double.init)
        numbers["override.fading"] = overrides.fading.map(Double.init)
        numbers["override.loyal"] = overrides.loyal.map(Double.init)
        return numbers
    }

    /// The scores' numbers as a setting; those that stand for "nobody" are left out.
    var scores: [String: Double] {
        var numbers: [String: Double] = [:]
        for (index, cut) in cuts.recency.enumerated() where cut != .min { numbers["recency.\(index)"] = Double(cut) }
        for (index, cut) in cuts.frequency.enumerated() where cut != .max { numbers["frequency.\(index)"] = Double(cut) }
        for (index, cut) in cuts.monetary.enumerated() where cut != .max { numbers["monetary.\(index)"] = Double(cut) }
        return numbers
    }

    private mutating func read(_ numbers: [String: Double]) {
        func whole(_ name: String) -> Int? { numbers[name].flatMap { Int(exactly: $0) } }
        if let recent = whole("recent"), let fading = whole("fading"), let loyal = whole("loyal"),
            let stored = LifecycleThresholds(recent: recent, fading: fading, loyal: loyal)
        {
            own = stored
        }
        typicalGap = numbers["typicalGap"] ?? typicalGap
        refreshedOn = whole("refreshedOn").flatMap { Int32(exactly: $0) }
        overrides = LifecycleOverrides(
            recent: whole("override.recent"), fading: whole("override.fading"), loyal: whole("override.loyal"))
    }

    private mutating func read(scores numbers: [String: Double]) {
        func whole(_ name: String) -> Int? { numbers[name].flatMap { Int(exactly: $0) } }
        cuts =
            RFMCuts(
                recency: (0..<4).map { whole("recency.\($0)") ?? .min },
                frequency: (0..<3).map { whole("frequency.\($0)") ?? .max },
                monetary: (0..<4).map { numbers["monetary.\($0)"].flatMap { Int64(exactly: $0) } ?? .max }) ?? cuts
    }
}
