import Commerce
import JSON

/// The parts of a rule as they stand on the wire; ``RuleDecoder`` says how.
extension JSONValue {
    /// `{"category": ["phones"], "not": true}`
    func pageCondition() throws(JSONError) -> RuleCondition<PageTest> {
        let (name, value, isNegated) = try condition()
        let test: PageTest =
            switch name {
            case "product": .product(try value.identifiers())
            case "category": .category(try value.identifiers())
            case "brand": .brand(try value.texts())
            case "region": .region(try value.identifiers())
            case "segment": .segment(try value.identifiers())
            default: throw value.error("is no condition: must be one of product, category, brand, region, segment")
            }
        return RuleCondition(test, isNegated: isNegated)
    }

    /// `{"price": {"from": 500}, "not": true}`
    func itemCondition() throws(JSONError) -> RuleCondition<ItemTest> {
        let (name, value, isNegated) = try condition()
        let test: ItemTest
        switch name {
        case "product": test = .product(try value.identifiers())
        case "category": test = .category(try value.identifiers())
        case "brand": test = .brand(try value.texts())
        case "attribute": test = try value.attributeTest()
        case "price": test = .price(try value.valueRange())
        case "anchorPrice": test = .anchorPrice(try value.valueRange())
        case "margin": test = .margin(try value.valueRange())
        case "stock": test = .stock(try value.valueRange())
        case "reduced": return RuleCondition(.reduced, isNegated: try value.bool() == isNegated)
        case "newerThanDays": test = .newerThan(days: try value.count())
        default:
            throw value.error(
                "is no condition: must be one of product, category, brand, attribute, price, anchorPrice, margin, stock, reduced, "
                    + "newerThanDays")
        }
        return RuleCondition(test, isNegated: isNegated)
    }

    /// `"exclude"` or `{"boost": 2}`
    func ruleAction() throws(JSONError) -> RuleAction {
        if isString("include") { return .include }
        if isString("exclude") { return .exclude }
        guard kind == .object else { throw error("must be include, exclude, or an object with pin, boost or bury") }
        try refuseMembers(except: ["pin", "boost", "bury"])
        let given = try members().filter { !$0.value.isNull }
        guard given.count == 1 else { throw error("must have one of pin, boost and bury") }
        if let factor = try member("boost") { return .boost(try factor.double()) }
        if let factor = try member("bury") { return .bury(try factor.double()) }
        let pin = try required("pin")
        try pin.refuseMembers(except: ["products", "slot"])
        return .pin(try pin.required("products").identifiers(), slot: try pin.member("slot")?.count() ?? 1)
    }

    /// Refuses an object with a member that means nothing here.
    func refuseMembers(except known: Set<String>) throws(JSONError) {
        for member in try members() where !known.contains(member.name) {
            throw member.value.error("is not known here")
        }
    }

    /// The ids of an array; none where it is missing.
    func identifiers<ID: Identifier>(_ name: StaticString, atMost limit: Int) throws(JSONError) -> [ID] {
        try member(name)?.mapElements(atMost: limit) { element throws(JSONError) in try element.identifier() } ?? []
    }

    /// The ids of this array.
    func identifiers<ID: Identifier>() throws(JSONError) -> [ID] {
        try mapElements(atMost: RuleLimits.values) { element throws(JSONError) in try element.identifier() }
    }

    /// The texts of this array, none empty.
    func texts() throws(JSONError) -> [String] {
        try mapElements(atMost: RuleLimits.values) { element throws(JSONError) in try element.filledText(atMost: 2_000) }
    }

    /// The one member of a condition beside `not`.
    private func condition() throws(JSONError) -> (name: String, value: JSONValue, isNegated: Bool) {
        let isNegated = try member("not")?.bool() ?? false
        let tests = try members().filter { !$0.hasName("not") }
        guard tests.count == 1 else { throw error("must have one condition, and not if it is to be turned round") }
        return (tests[0].name, tests[0].value, isNegated)
    }

    private func attributeTest() throws(JSONError) -> ItemTest {
        try refuseMembers(except: ["name", "values"])
        return .attribute(name: try required("name").filledText(atMost: 200), values: try required("values").texts())
    }

    /// `{"from": 500, "to": 1000}`; one may be left out.
    func valueRange() throws(JSONError) -> ValueRange {
        try refuseMembers(except: ["from", "to"])
        return ValueRange(from: try member("from")?.double(), to: try member("to")?.double())
    }
}
