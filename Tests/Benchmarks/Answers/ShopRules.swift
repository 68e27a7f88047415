import Commerce

/// Twenty rules of all kinds, on every kind of condition, none of them asleep.
enum ShopRules {
    static func all(at now: Timestamp) -> [Rule] {
        (exclusions + inclusions + pins + boosts(at: now) + burials).enumerated().map { position, rule in
            var rule = rule
            rule.position = position
            return rule
        }
    }

    private static var exclusions: [Rule] {
        [
            rule("no-brand", .exclude, [RuleCondition(.brand(["Brand 7", "Brand 8"]))]),
            rule("no-onyx", .exclude, [RuleCondition(.attribute(name: "Colour", values: ["onyx"]))]),
            rule("too-dear", .exclude, [RuleCondition(.price(ValueRange(from: 195)))]),
            rule("sold-out-soon", .exclude, [RuleCondition(.stock(ValueRange(to: 0)))]),
            rule("no-margin", .exclude, [RuleCondition(.margin(ValueRange(to: 0.06)))]),
            rule(
                "not-there", .exclude, [RuleCondition(.category(["30", "31"].map { CategoryID(unchecked: $0) }))], when: regions),
            rule("not-these", .exclude, [RuleCondition(.product((0..<300).map { ProductID(unchecked: String($0 * 97)) }))]),
        ]
    }

    private static var inclusions: [Rule] {
        [
            rule("worth-sending", .include, [RuleCondition(.price(ValueRange(from: 6)))]),
            rule("light-ones", .include, [.not(.attribute(name: "Weight", values: ["4.9 kg"]))]),
            rule("cheap-in-cart", .include, [RuleCondition(.price(ValueRange(to: 150)))], in: [.cart]),
        ]
    }

    private static var pins: [Rule] {
        [
            rule("third", .pin([ProductID(unchecked: "4711")], slot: 3), []),
            rule(
                "seventh", .pin([ProductID(unchecked: "815")], slot: 7), [], when: [RuleCondition(.segment([.returning, .new]))]),
        ]
    }

    private static func boosts(at now: Timestamp) -> [Rule] {
        var campaign = rule("campaign", .boost(2), [RuleCondition(.brand((10..<60).map { "Brand \($0)" }))])
        campaign.from = now.advanced(bySeconds: -86_400)
        campaign.until = now.advanced(bySeconds: 7 * 86_400)
        return [
            campaign,
            rule("earns-well", .boost(1.5), [RuleCondition(.margin(ValueRange(from: 0.4)))]),
            rule("new-ones", .boost(3), [RuleCondition(.newerThan(days: 14))]),
            rule("reduced", .boost(1.3), [RuleCondition(.reduced)]),
            rule("about-as-dear", .boost(1.5), [RuleCondition(.anchorPrice(ValueRange(from: 0.8, to: 1.5)))]),
        ]
    }

    private static var burials: [Rule] {
        [
            rule("last-pieces", .bury(3), [RuleCondition(.stock(ValueRange(to: 2)))]),
            rule("dear", .bury(2), [RuleCondition(.price(ValueRange(from: 180))), .not(.reduced)]),
            rule(
                "elsewhere", .bury(2), [.not(.category([CategoryID(unchecked: "1"), CategoryID(unchecked: "2")]))], when: regions),
        ]
    }

    private static var regions: [RuleCondition<PageTest>] {
        [.not(.region([RegionID(unchecked: "r4"), RegionID(unchecked: "r5")]))]
    }

    private static func rule(
        _ id: String, _ action: RuleAction, _ conditions: [RuleCondition<ItemTest>], when page: [RuleCondition<PageTest>] = [],
        in blocks: [Placement] = []
    ) -> Rule {
        Rule(id: RuleID(unchecked: id), blocks: blocks, pageConditions: page, itemConditions: conditions, action: action)
    }
}
