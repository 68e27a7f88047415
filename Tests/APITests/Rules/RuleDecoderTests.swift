import API
import Commerce
import Testing

@Suite struct RuleDecoderTests {
    private func rules(_ text: String) throws -> [Rule] { try RuleDecoder().rules(from: Array(text.utf8)) }

    private func field(of text: String) -> String? {
        do {
            _ = try rules(text)
            return nil
        } catch {
            return (error as? InvalidValue)?.field
        }
    }

    @Test func `a rule says all that a rule can say`() throws {
        let text = """
            {"rules": [{"id": "r", "name": "All", "active": false, "from": "2026-11-20T00:00:00Z", "until": 1796083200000,
            "blocks": ["home", "goes-well"],
            "when": [{"product": ["a", 7]}, {"category": ["c"], "not": true}, {"brand": ["Acme"]}, {"region": ["msk"]},
                     {"segment": ["buyers", "new"], "not": false}],
            "conditions": [{"product": ["b"]}, {"category": ["d"]}, {"brand": ["Acme"], "not": true},
                     {"attribute": {"name": "Colour", "values": ["red", 12]}}, {"price": {"from": 500, "to": 1299.5}},
                     {"anchorPrice": {"from": 0.8}}, {"margin": {"to": -0.5}}, {"stock": {"from": 5}}, {"reduced": true},
                     {"reduced": false}, {"reduced": false, "not": true}, {"newerThanDays": 30}],
            "action": {"pin": {"products": ["x", "y"], "slot": 2}}}]}
            """
        let expected = Rule(
            id: RuleID(unchecked: "r"), name: "All", isActive: false, from: Timestamp(seconds: 1_795_132_800),
            until: Timestamp(milliseconds: 1_796_083_200_000), blocks: [.home, .complements],
            pageConditions: [
                RuleCondition(.product([ProductID(unchecked: "a"), ProductID(unchecked: "7")])),
                .not(.category([CategoryID(unchecked: "c")])), RuleCondition(.brand(["Acme"])),
                RuleCondition(.region([RegionID(unchecked: "msk")])), RuleCondition(.segment([.buyers, .new])),
            ],
            itemConditions: [
                RuleCondition(.product([ProductID(unchecked: "b")])), RuleCondition(.category([CategoryID(unchecked: "d")])),
                .not(.brand(["Acme"])), RuleCondition(.attribute(name: "Colour", values: ["red", "12"])),
                RuleCondition(.price(ValueRange(from: 500, to: 1299.5))), RuleCondition(.anchorPrice(ValueRange(from: 0.8))),
                RuleCondition(.margin(ValueRange(to: -0.5))), RuleCondition(.stock(ValueRange(from: 5))),
                RuleCondition(.reduced), .not(.reduced), RuleCondition(.reduced), RuleCondition(.newerThan(days: 30)),
            ],
            action: .pin([ProductID(unchecked: "x"), ProductID(unchecked: "y")], slot: 2))
        #expect(try rules(text) == [expected])
    }

    @Test func `positions are the places in the list, which may come without its name`() throws {
        let text = """
            [{"id": "a", "conditions": [{"reduced": true}], "action": "include", "position": 9},
             {"id": "b", "conditions": [{"reduced": true}], "action": {"boost": 2}},
             {"id": "c", "action": {"pin": {"products": ["x"]}}}]
            """
        let found = try rules(text)
        #expect(found.map(\.position) == [0, 1, 2])
        #expect(found.map(\.action) == [.include, .boost(2), .pin([ProductID(unchecked: "x")], slot: 1)])
        #expect(try rules(#"{"rules": []}"#) == [])
    }

    @Test(arguments: [
        ("{}", "rules"), ("", ""), ("7", ""), (#"[7]"#, "rules[0]"), (#"{"rules": [{"action": "include"}]}"#, "rules[0].id"),
        (#"[{"id": "a"}]"#, "rules[0].action"), (#"[{"id": "a", "action": "hide"}]"#, "rules[0].action"),
        (#"[{"id": "a", "action": {"boost": 2, "bury": 2}}]"#, "rules[0].action"),
        (#"[{"id": "a", "action": {"boots": 2}}]"#, "rules[0].action.boots"),
        (#"[{"id": "a", "action": {"boost": "2"}}]"#, "rules[0].action.boost"),
        (#"[{"id": "a", "action": {"pin": {"slot": 1}}}]"#, "rules[0].action.pin.products"),
        (#"[{"id": "a", "action": {"pin": {"products": ["x"], "slot": 0}}}]"#, "rules[0].action.pin.slot"),
        (#"[{"id": "a", "action": "include"}]"#, "rules[0].conditions"),
        (#"[{"id": "a", "conditons": [], "action": "include"}]"#, "rules[0].conditons"),
        (#"[{"id": "a", "conditions": [{"colour": ["red"]}], "action": "include"}]"#, "rules[0].conditions[0].colour"),
        (#"[{"id": "a", "conditions": [{}], "action": "include"}]"#, "rules[0].conditions[0]"),
        (#"[{"id": "a", "conditions": [{"not": true}], "action": "include"}]"#, "rules[0].conditions[0]"),
        (#"[{"id": "a", "conditions": [{"brand": ["x"], "reduced": true}], "action": "include"}]"#, "rules[0].conditions[0]"),
        (#"[{"id": "a", "conditions": [{"brand": []}], "action": "include"}]"#, "rules[0].conditions[0].brand"),
        (#"[{"id": "a", "conditions": [{"brand": [""]}], "action": "include"}]"#, "rules[0].conditions[0].brand[0]"),
        (#"[{"id": "a", "conditions": [{"price": {}}], "action": "include"}]"#, "rules[0].conditions[0].price"),
        (#"[{"id": "a", "conditions": [{"price": {"form": 1}}], "action": "include"}]"#, "rules[0].conditions[0].price.form"),
        (#"[{"id": "a", "conditions": [{"newerThanDays": 0}], "action": "include"}]"#, "rules[0].conditions[0].newerThanDays"),
        (#"[{"id": "a", "when": [{"price": {"from": 1}}], "action": "include"}]"#, "rules[0].when[0].price"),
        (#"[{"id": "a", "when": [{"segment": [""]}], "action": "include"}]"#, "rules[0].when[0].segment[0]"),
        (#"[{"id": "a", "from": "soon", "action": "include"}]"#, "rules[0].from"),
        (#"[{"id": "a", "blocks": "home", "action": "include"}]"#, "rules[0].blocks"),
    ])
    func `every refusal names its field`(text: String, name: String) {
        #expect(field(of: text) == name)
    }

    @Test func `a range is refused by its bound, in whichever rule`() {
        let good = #"{"id": "a", "conditions": [{"reduced": true}], "action": "exclude"}"#
        let other = #"{"id": "b", "conditions": [{"reduced": true}], "action": "exclude"}"#
        let bad = #"{"id": "c", "conditions": [{"price": {"from": -1}}], "action": "exclude"}"#
        #expect(field(of: #"{"rules": [\#(good), \#(other), \#(bad)]}"#) == "rules[2].conditions[0].price.from")
        #expect(field(of: #"{"rules": [\#(good), \#(good)]}"#) == "rules[1].id")
    }
}
