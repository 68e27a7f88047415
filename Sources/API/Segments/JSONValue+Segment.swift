import Commerce
import JSON

/// The parts of a segment as they stand on the wire; ``SegmentDecoder`` says how.
extension JSONValue {
    /// `{"all": […]}`, `{"any": […]}`, `{"not": {…}}` or a condition.
    func segmentRule(depth: Int) throws(JSONError) -> SegmentRule {
        guard depth <= SegmentLimits.depth else { throw error("must be at most \(SegmentLimits.depth) levels deep") }
        let (name, value) = try onlyMember()
        switch name {
        case "all": return .all(try value.segmentRules(depth: depth + 1))
        case "any": return .any(try value.segmentRules(depth: depth + 1))
        case "not": return .not(try value.segmentRule(depth: depth + 1))
        default: return .condition(try value.segmentCondition(name))
        }
    }

    private func segmentRules(depth: Int) throws(JSONError) -> [SegmentRule] {
        try mapElements(atMost: SegmentLimits.nodes) { element throws(JSONError) in try element.segmentRule(depth: depth) }
    }

    private func segmentCondition(_ name: String) throws(JSONError) -> SegmentCondition {
        if let date = SegmentDate(rawValue: name) { return .date(date, try dateTest()) }
        if let kind = Dealings.Kind(rawValue: name) { return .dealings(try dealings(kind)) }
        switch name {
        case "orders": return .orders(try valueRange(except: ["days"]), days: try member("days")?.count())
        case "spent": return .spent(try valueRange())
        case "averageOrder": return .averageOrder(try valueRange())
        case "cartSum": return .cartSum(try valueRange())
        case "interest": return try interest()
        case "source": return try visitSource()
        case "region": return .region(try identifiers())
        case "boughtIn": return .boughtIn(try names("online, offline, phone") { OrderChannel(name: $0) })
        case "mail": return try mail()
        case "property": return try property()
        case "lifecycle":
            return .lifecycle(try names("new, promising, loyal, stalled, sleeping, atRisk, alarm") { Lifecycle(name: $0) })
        case "rfm": return try scores()
        case "segment": return .segment(try identifier())
        case "has": return .has(try names("customer, email, phone, card") { PersonIdentifier.Kind(name: $0) })
        case "consent": return try consentTest()
        default: throw error("is no condition")
        }
    }

    private func dateTest() throws(JSONError) -> DateTest {
        if isString("never") { return .never }
        guard kind == .object else { throw error("must be never, or an object with daysAgo, daysAhead, or from and to") }
        try refuseMembers(except: ["daysAgo", "daysAhead", "from", "to"])
        if let ago = try member("daysAgo") {
            try refuseMembers(except: ["daysAgo"])
            return .daysAgo(try ago.valueRange())
        }
        if let ahead = try member("daysAhead") {
            try refuseMembers(except: ["daysAhead"])
            return .daysAhead(try ahead.valueRange())
        }
        return .between(from: try member("from")?.civilDay(), to: try member("to")?.civilDay())
    }

    private func civilDay() throws(JSONError) -> CivilDay {
        guard let day = CivilDay(try string()) else { throw error("must be a date such as 2026-03-31") }
        return day
    }

    private func dealings(_ kind: Dealings.Kind) throws(JSONError) -> Dealings {
        try refuseMembers(except: ["product", "category", "brand", "days", "times"])
        return Dealings(
            kind, try productSubject(), days: try member("days")?.count(), times: try member("times")?.valueRange())
    }

    private func productSubject() throws(JSONError) -> ProductSubject? {
        let given = try (product: member("product"), category: member("category"), brand: member("brand"))
        switch given {
        case (let products?, nil, nil): return .product(try products.identifiers())
        case (nil, let categories?, nil): return .category(try categories.identifiers())
        case (nil, nil, let brands?): return .brand(try brands.texts())
        case (nil, nil, nil): return nil
        default: throw error("must have one of product, category and brand")
        }
    }

    private func interest() throws(JSONError) -> SegmentCondition {
        try refuseMembers(except: ["product", "category", "brand", "share"])
        guard let subject = try productSubject() else { throw error("must have category, brand or product") }
        return .interest(subject, share: try required("share").valueRange())
    }

    private func visitSource() throws(JSONError) -> SegmentCondition {
        try refuseMembers(except: ["visit", "names"])
        let visit = try member("visit")?.name("first, last, any") { VisitChoice(rawValue: $0) } ?? .any
        return .source(visit, names: try required("names").texts())
    }

    private func mail() throws(JSONError) -> SegmentCondition {
        try refuseMembers(except: ["happened", "days", "times"])
        let happened = try required("happened").name("sent, opened, clicked, bounced, complained, unsubscribed") {
            MailEngagement.Kind(name: $0)
        }
        return .mail(happened, days: try member("days")?.count(), times: try member("times")?.valueRange())
    }

    private func property() throws(JSONError) -> SegmentCondition {
        try refuseMembers(except: ["name", "values", "number"])
        let name = try required("name").filledText(atMost: PersonDetails.textLimit)
        switch (try member("values"), try member("number")) {
        case (let values?, nil): return .property(name: name, .values(try values.texts()))
        case (nil, let number?): return .property(name: name, .number(try number.valueRange()))
        default: throw error("must have values or number")
        }
    }

    private func scores() throws(JSONError) -> SegmentCondition {
        try refuseMembers(except: ["recency", "frequency", "monetary"])
        return .rfm(
            recency: try member("recency")?.valueRange(), frequency: try member("frequency")?.valueRange(),
            monetary: try member("monetary")?.valueRange())
    }

    private func consentTest() throws(JSONError) -> SegmentCondition {
        try refuseMembers(except: ["purpose", "given"])
        let purpose = try required("purpose").name("personalData, email, sms, push, calls") { ConsentDecision.Purpose(name: $0) }
        return .consent(purpose, isGiven: try member("given")?.bool() ?? true)
    }

    /// A range beside other members.
    private func valueRange(except others: Set<String>) throws(JSONError) -> ValueRange {
        try refuseMembers(except: others.union(["from", "to"]))
        return ValueRange(from: try member("from")?.double(), to: try member("to")?.double())
    }

    private func names<Value>(_ known: String, _ read: (String) -> Value?) throws(JSONError) -> [Value] {
        try mapElements(atMost: SegmentLimits.values) { element throws(JSONError) in try element.name(known, read) }
    }

    private func name<Value>(_ known: String, _ read: (String) -> Value?) throws(JSONError) -> Value {
        guard let value = read(try string()) else { throw error("must be one of \(known)") }
        return value
    }

    private func onlyMember() throws(JSONError) -> (name: String, value: JSONValue) {
        var only: (name: String, value: JSONValue)?
        for member in try members() {
            guard only == nil else { throw error("must have one member: all, any, not or a condition") }
            only = (member.name, member.value)
        }
        guard let only else { throw error("must have one member: all, any, not or a condition") }
        return only
    }
}
