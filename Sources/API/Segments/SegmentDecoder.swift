public import Commerce
import JSON

/// Reads segments from JSON, in the shape in which ``SegmentJSON`` writes them.
///
/// ```
/// {"id": "repeaters", "name": "Came back, then went quiet",
///  "rule": {"all": [
///    {"orders": {"from": 2}},
///    {"lastOrder": {"daysAgo": {"from": 30, "to": 90}}},
///    {"any": [{"spent": {"from": 200}}, {"segment": "vip"}]},
///    {"not": {"viewed": {"category": ["phones"], "days": 14, "times": {"from": 2}}}}]},
///  "webhook": {"url": "https://shop.example/hook", "secret": "…"}}
/// ```
/// All but `rule` may be left out. A rule is `all`, `any` or `not` of rules, or one condition. Ranges are `{"from": …, "to": …}`, one of which
/// may be left out; both bounds belong to them. Of several values any one will do.
///
/// - `orders`, a range, and `days` for those of the last days only; `spent`, `averageOrder`, `cartSum`: ranges in the shop's currency.
/// - `lastOrder`, `firstOrder`, `firstSeen`, `lastSeen`, `expectedOrder`, `birthday`, `cartAge`: `{"daysAgo": range}`, `{"daysAhead": range}`,
///   `{"from": "2026-01-01", "to": "2026-03-31"}` or `"never"`.
/// - `viewed`, `bought`, `inCart`: `product`, `category` or `brand`, a list (none of them: anything), `days`, and `times`, a range.
/// - `interest`: `category`, `brand` or `product`, a list, and `share`, a range from 0 to 1.
/// - `source`: `visit`, which is `first`, `last` or `any`, and `names`; `region`, `boughtIn` (`online`, `offline`, `phone`): lists.
/// - `mail`: `happened` (`sent`, `opened`, `clicked`, `bounced`, `complained`, `unsubscribed`), `days`, `times`.
/// - `property`: `name`, and `values`, a list, or `number`, a range.
/// - `lifecycle`: a list of `new`, `promising`, `loyal`, `stalled`, `sleeping`, `atRisk`, `alarm`; `rfm`: `recency`, `frequency`, `monetary`,
///   ranges from 1 to 5; `segment`: an id.
/// - `has`: a list of `customer`, `email`, `phone`, `card`; `consent`: `purpose` (`personalData`, `email`, `sms`, `push`, `calls`) and `given`.
///
/// What is not understood is refused rather than passed over. A refusal names the field: `rule.all[2].spent.from`.
public struct SegmentDecoder: Sendable {
    /// Arrays and objects inside one another: two for each level of a rule, and what a condition holds.
    private static let maximumDepth = 2 * SegmentLimits.depth + 6

    /// A decoder.
    public init() {}

    /// One segment, whose id is known from elsewhere.
    public func segment(_ id: SegmentID, from body: [UInt8]) throws(InvalidValue) -> Segment {
        let segment = try reading(body) { root throws(JSONError) in
            try root.refuseMembers(except: ["id", "name", "rule", "webhook"])
            if let own = try root.member("id"), try own.identifier() as SegmentID != id { throw own.error("must be \(id)") }
            return Segment(
                id: id, name: try root.member("name")?.string() ?? "", rule: try root.required("rule").segmentRule(depth: 1),
                webhook: try root.member("webhook").flatMap { value throws(JSONError) in try Self.webhook(value) })
        }
        try segment.check()
        return segment
    }

    /// A rule alone, `{"rule": {…}}`, such as one that is being edited.
    public func rule(from body: [UInt8]) throws(InvalidValue) -> SegmentRule {
        let rule = try reading(body) { root throws(JSONError) in
            try root.refuseMembers(except: ["rule", "sample"])
            return try root.required("rule").segmentRule(depth: 1)
        }
        do { try rule.check() } catch { throw error.inside("rule") }
        return rule
    }

    /// A rule that is being edited, `{"rule": {…}, "sample": 5}`, and of how many who fit more is to be told; none unless given.
    func draft(from body: [UInt8]) throws(InvalidValue) -> (rule: SegmentRule, sample: Int) {
        let sample = try reading(body) { root throws(JSONError) in
            guard let member = try root.member("sample") else { return 0 }
            let count = try member.count()
            guard count <= Self.maximumSample else { throw member.error("must be 0 to \(Self.maximumSample)") }
            return count
        }
        return (try rule(from: body), sample)
    }

    /// The most people of whom a draft tells.
    static let maximumSample = 50

    private func reading<Result>(
        _ body: [UInt8], _ read: (JSONValue) throws(JSONError) -> Result
    ) throws(InvalidValue) -> Result {
        do throws(JSONError) {
            return try read(try JSONDocument.parse(body, maximumDepth: Self.maximumDepth).root)
        } catch {
            throw InvalidValue(field: error.path, reason: error.reason)
        }
    }

    private static func webhook(_ value: JSONValue) throws(JSONError) -> SegmentWebhook? {
        guard !value.isNull else { return nil }
        try value.refuseMembers(except: ["url", "secret"])
        return SegmentWebhook(url: try value.required("url").string(), secret: try value.required("secret").string())
    }
}
