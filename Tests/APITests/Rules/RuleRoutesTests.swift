import Commerce
import HTTPServing
import JSON
import Testing

@testable import API

@Suite struct RuleRoutesTests {
    private let dear = #"{"name": "Dear", "conditions": [{"price": {"from": 500}}], "action": "exclude"}"#

    private func rule(_ id: String, _ position: Int) -> Rule {
        Rule(id: RuleID(unchecked: id), position: position, itemConditions: [RuleCondition(.reduced)], action: .boost(2.5))
    }

    private var everything: Rule {
        Rule(
            id: RuleID(unchecked: "all"), name: "«All»", position: 2, isActive: false, from: Timestamp(seconds: 1_795_132_800),
            until: Timestamp(seconds: 1_796_083_200), blocks: [.home],
            pageConditions: [
                RuleCondition(.product([ProductID(unchecked: "a")])), .not(.category([CategoryID(unchecked: "c")])),
                RuleCondition(.brand(["Acme"])), RuleCondition(.region([RegionID(unchecked: "msk")])),
                RuleCondition(.segment([.buyers])),
            ],
            itemConditions: [
                RuleCondition(.product([ProductID(unchecked: "b")])), RuleCondition(.category([CategoryID(unchecked: "d")])),
                .not(.brand(["Acme"])), RuleCondition(.attribute(name: "Colour", values: ["red"])),
                RuleCondition(.price(ValueRange(from: 500, to: 1299.5))), RuleCondition(.anchorPrice(ValueRange(to: 0.8))),
                RuleCondition(.margin(ValueRange(from: 0.1))), RuleCondition(.stock(ValueRange(from: 5))), .not(.reduced),
                RuleCondition(.newerThan(days: 30)),
            ],
            action: .pin([ProductID(unchecked: "x")], slot: 3))
    }

    @Test func `the whole list comes back in the shape in which it was put`() throws {
        let bury = Rule(
            id: RuleID(unchecked: "b"), position: 3, itemConditions: [RuleCondition(.reduced)], action: .bury(1.25))
        let include = Rule(
            id: RuleID(unchecked: "i"), position: 4, itemConditions: [RuleCondition(.reduced)], action: .include)
        let given = [rule("x", 0), rule("y", 1), everything, bury, include]
        let answer = try FakeRules(given).ask(.get, "/v1/rules")
        #expect(answer.status == .ok)
        let other = FakeRules([rule("z", 0)])
        #expect(try other.ask(.put, "/v1/rules", body: answer.text).status == .noContent)
        #expect(other.all == given)
    }

    @Test func `one rule comes back in the shape in which it was put`() throws {
        let answer = try FakeRules([everything]).ask(.get, "/v1/rules/all")
        let other = FakeRules()
        #expect(try other.ask(.put, "/v1/rules/all", body: answer.text).status == .noContent)
        #expect(other.all == [everything])
    }

    @Test func `a list with one bad rule changes nothing`() throws {
        let rules = FakeRules([rule("x", 0)])
        let answer = try rules.ask(.put, "/v1/rules", body: #"{"rules": [{"id": "a", "action": {"boost": 0}}]}"#)
        #expect(answer.status == .badRequest)
        #expect(try JSONDocument.parse(answer.body).root.member("field")?.string() == "rules[0].action.boost")
        #expect(rules.all == [rule("x", 0)])
    }

    @Test func `a new rule goes to the end, a known one stays, and a position moves either`() throws {
        let rules = FakeRules([rule("x", 0), rule("y", 1)])
        #expect(try rules.ask(.put, "/v1/rules/dear", body: dear).status == .noContent)
        #expect(rules.all.map(\.id.rawValue) == ["x", "y", "dear"])
        #expect(try rules.ask(.put, "/v1/rules/x", body: dear).status == .noContent)
        #expect(rules.all.map(\.id.rawValue) == ["x", "y", "dear"])
        #expect(rules.all[0].name == "Dear")
        let moved = #"{"position": 0, "conditions": [{"reduced": true}], "action": "include"}"#
        #expect(try rules.ask(.put, "/v1/rules/dear", body: moved).status == .noContent)
        #expect(rules.all.map(\.id.rawValue) == ["dear", "x", "y"])
    }

    @Test func `a rule that is not valid, or called otherwise in its body, is refused by name`() throws {
        let rules = FakeRules()
        for (body, field) in [
            (#"{"action": "include"}"#, "conditions"), (#"{"id": "b", "action": "include"}"#, "id"), ("[]", ""),
            (#"{"conditions": [{"price": {"from": "1"}}], "action": "include"}"#, "conditions[0].price.from"),
        ] {
            let answer = try rules.ask(.put, "/v1/rules/a", body: body)
            #expect(answer.status == .badRequest)
            #expect(try JSONDocument.parse(answer.body).root.member("field")?.string() ?? "" == field)
        }
        #expect(try rules.ask(.put, "/v1/rules/" + String(repeating: "x", count: 129), body: dear).status == .badRequest)
        #expect(rules.all.isEmpty)
    }

    @Test func `a rule is removed once`() throws {
        let rules = FakeRules([rule("x", 0)])
        #expect(try rules.ask(.delete, "/v1/rules/x").status == .noContent)
        #expect(try rules.ask(.delete, "/v1/rules/x").status == .notFound)
        #expect(try rules.ask(.get, "/v1/rules/x").status == .notFound)
    }

    @Test(arguments: [
        (HTTPMethod.get, "/v1/rules"), (.put, "/v1/rules"), (.get, "/v1/rules/x"), (.put, "/v1/rules/x"),
        (.delete, "/v1/rules/x"),
    ])
    func `without the key nothing is told or changed`(method: HTTPMethod, path: String) throws {
        let rules = FakeRules([rule("x", 0)])
        let json = ["Content-Type": "application/json"]
        #expect(try rules.ask(method, path, json, body: #"{"rules": []}"#).status == .unauthorized)
        let wrong = json.merging(["Authorization": "Bearer wrong"]) { $1 }
        #expect(try rules.ask(method, path, wrong, body: #"{"rules": []}"#).status == .unauthorized)
        #expect(rules.all == [rule("x", 0)])
    }

    @Test func `another media type is refused, and a store that fails is a problem`() throws {
        let fields = ["Authorization": "Bearer \(FakeRules.key)", "Content-Type": "text/plain"]
        #expect(try FakeRules().ask(.put, "/v1/rules/a", fields, body: dear).status == .unsupportedMediaType)
        #expect(try FakeRules().ask(.put, "/v1/rules", fields, body: "[]").status == .unsupportedMediaType)
        #expect(try FakeRules(isBroken: true).ask(.get, "/v1/rules").status == .serviceUnavailable)
    }

    @Test func `there are no more rules than can be kept`() throws {
        let rules = FakeRules((0..<RuleLimits.rules).map { rule("r\($0)", $0) })
        #expect(try rules.ask(.put, "/v1/rules/new", body: dear).status == .badRequest)
        #expect(try rules.ask(.put, "/v1/rules/r7", body: dear).status == .noContent)
    }
}
