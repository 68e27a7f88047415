public import Commerce
import JSON

/// Reads rules from JSON, in the shape in which ``RuleJSON`` writes them.
///
/// ```
/// {"rules": [
///   {"id": "no-dear-accessories", "name": "Accessories at most half as dear", "active": true,
///    "from": "2026-11-20T00:00:00Z", "until": "2026-12-01T00:00:00Z", "blocks": ["goes-well", "cart"],
///    "when": [{"category": ["phones"]}, {"segment": ["buyers"], "not": true}],
///    "conditions": [{"category": ["accessories"]}, {"anchorPrice": {"from": 0.5}}],
///    "action": "exclude"},
///   {"id": "gift", "action": {"pin": {"products": ["card-1"], "slot": 2}}},
///   {"id": "margin", "conditions": [{"margin": {"from": 0.3}}], "action": {"boost": 1.5}}
/// ]}
/// ```
/// All but `id` and `action` may be left out; `conditions` only by a pin. Times are ISO 8601 or milliseconds since 1970.
///
/// - `when`, conditions on the page: `product`, `category`, `brand`, `region`, `segment`, each a list of which one will do.
/// - `conditions` on the product: `product`, `category`, `brand`, each a list; `attribute` as `{"name": "Colour", "values": ["red"]}`;
///   `price` in the shop's currency, `anchorPrice` as a multiple of the page's product's price, `margin` as a share of the price and
///   `stock` in pieces, each `{"from": …, "to": …}`, one of which may be left out; `reduced`: true or false; `newerThanDays`: a number.
/// - `"not": true` turns any condition round. All conditions must hold.
/// - `action`: `"include"`, `"exclude"`, `{"pin": {"products": […], "slot": 1}}`, `{"boost": 2}` or `{"bury": 2}`.
///
/// What is not understood is refused rather than passed over: a misspelt condition would make a rule mean more than was said. A refusal
/// names the field: `rules[2].conditions[0].price.from`.
public struct RuleDecoder: Sendable {
    /// Arrays and objects inside one another.
    private static let maximumDepth = 12

    /// A decoder.
    public init() {}

    /// A whole list in its order: `{"rules": […]}` or the array alone. Each rule's position is its place.
    public func rules(from body: [UInt8]) throws(InvalidValue) -> [Rule] {
        let rules = try reading(body, listName: "rules") { root throws(JSONError) in
            let list = root.kind == .array ? root : try root.required("rules")
            return try list.mapElements(atMost: RuleLimits.rules) { element throws(JSONError) in
                try rule(element, id: try element.required("id").identifier())
            }
        }
        let numbered = rules.enumerated().map { position, rule in
            var rule = rule
            rule.position = position
            return rule
        }
        try numbered.check()
        return numbered
    }

    /// One rule, whose id is known from elsewhere.
    ///
    /// - Parameters:
    ///   - position: the place of a rule that does not say its own with `position`.
    public func rule(_ id: RuleID, position: Int, from body: [UInt8]) throws(InvalidValue) -> Rule {
        let rule = try reading(body) { root throws(JSONError) in
            var rule = try self.rule(root, id: id)
            rule.position = try root.member("position")?.count() ?? position
            return rule
        }
        try rule.check()
        return rule
    }

    private func reading<Result>(
        _ body: [UInt8], listName: String = "", _ read: (JSONValue) throws(JSONError) -> Result
    ) throws(InvalidValue) -> Result {
        do throws(JSONError) {
            return try read(try JSONDocument.parse(body, maximumDepth: Self.maximumDepth).root)
        } catch {
            // An array alone has no name, and its elements are told of as those of the object's.
            throw InvalidValue(field: (error.path.first == "[" ? listName : "") + error.path, reason: error.reason)
        }
    }

    private func rule(_ value: JSONValue, id: RuleID) throws(JSONError) -> Rule {
        try value.refuseMembers(
            except: ["id", "name", "position", "active", "from", "until", "blocks", "when", "conditions", "action"])
        if let own = try value.member("id"), try own.identifier() as RuleID != id { throw own.error("must be \(id)") }
        return Rule(
            id: id, name: try value.member("name")?.string() ?? "", isActive: try value.member("active")?.bool() ?? true,
            from: try value.member("from")?.timestamp(), until: try value.member("until")?.timestamp(),
            blocks: try value.identifiers("blocks", atMost: RuleLimits.blocks),
            pageConditions: try conditions(value.member("when")) { value throws(JSONError) in try value.pageCondition() },
            itemConditions: try conditions(value.member("conditions")) { value throws(JSONError) in try value.itemCondition() },
            action: try value.required("action").ruleAction())
    }

    private func conditions<Test>(
        _ list: JSONValue?, _ read: (JSONValue) throws(JSONError) -> RuleCondition<Test>
    ) throws(JSONError) -> [RuleCondition<Test>] {
        try list?.mapElements(atMost: RuleLimits.conditions, read) ?? []
    }
}
