import Commerce

/// A rule with everything a rule can have, and the bytes that stood for it when its record was written for the first time.
enum RuleFixture {
    static let rule = Rule(
        id: RuleID(unchecked: "sale"), name: "Распродажа", position: 3, isActive: true,
        from: Timestamp(milliseconds: 1_772_366_400_000), until: Timestamp(milliseconds: 1_774_958_400_000),
        blocks: [.home, .cart],
        pageConditions: [
            RuleCondition(.product([ProductID(unchecked: "bottle-1")])), .not(.category([CategoryID(unchecked: "10")])),
            RuleCondition(.brand(["Nuby"])), RuleCondition(.region([RegionID(unchecked: "77"), RegionID(unchecked: "78")])),
            RuleCondition(.segment([.buyers])),
        ],
        itemConditions: [
            RuleCondition(.product([ProductID(unchecked: "bottle-1")])), RuleCondition(.category([CategoryID(unchecked: "11")])),
            .not(.brand(["Nuby", "Avent"])), RuleCondition(.attribute(name: "Colour", values: ["red", "blue"])),
            RuleCondition(.price(ValueRange(from: 500, to: 1_299.5))), RuleCondition(.anchorPrice(ValueRange(from: 0.8))),
            RuleCondition(.margin(ValueRange(from: 0.2))), RuleCondition(.stock(ValueRange(to: 5))), .not(.reduced),
            RuleCondition(.newerThan(days: 30)),
        ],
        action: .pin([ProductID(unchecked: "bottle-1"), ProductID(unchecked: "bib")], slot: 2))

    static let version1 =
        "0114d0a0d0b0d181d0bfd180d0bed0b4d0b0d0b6d0b003010180a8a89495670180c89ebca8670204686f6d65046361727405"
        + "010108626f74746c652d3182010231300301044e75627904020237370237380501066275796572730a010108626f74746c65"
        + "2d3102010231318302044e756279054176656e740406436f6c6f7572020372656404626c75650503407f4000000000004094"
        + "4e000000000006013fe999999999999a07013fc999999999999a08024014000000000000890a1e030208626f74746c652d31"
        + "03626962029d215649"
}
