import Commerce

/// Ids of events made of what a file says, so that the same rows imported again change nothing, and rows that say otherwise count.
struct StableID {
    private static let hash = VisitorHash(namespace: "order")
    private static let limit = 64

    private var content: [UInt8] = []

    mutating func add(_ text: String?) {
        guard let text else { return content.append(0xFF) }
        content += text.utf8
        content.append(0)
    }

    mutating func add(_ number: Int64) {
        for shift in stride(from: 0, to: 64, by: 8) { content.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    mutating func add(_ money: Money?) {
        guard let money else { return content.append(0xFF) }
        add(money.minorUnits)
        add(money.currency.rawValue)
    }

    mutating func add(_ identity: Identity?) {
        for identifier in identity?.identifiers ?? [] { add(identifier.description) }
        content.append(0xFE)
    }

    mutating func add(_ order: Order) {
        for line in order.lines {
            add(line.product.rawValue)
            add(Int64(line.quantity))
            add(line.price)
        }
        content.append(0xFE)
        for money in [order.total, order.discount] { add(money) }
        for text in [order.promoCode, order.channel?.name, order.place] { add(text) }
    }

    /// What is known about somebody.
    init(_ identity: Identity, _ details: PersonDetails) {
        add(identity)
        for text in [details.name, details.birthday?.description, details.timeZone, details.language] { add(text) }
        for (name, value) in details.properties.sorted(by: { $0.key < $1.key }) {
            add(name)
            add(value)
        }
    }

    /// What somebody agreed to or not, and when if that is told.
    init(_ identity: Identity, _ decision: ConsentDecision, _ time: Timestamp?) {
        add(identity)
        for text in [decision.purpose.name, decision.isGiven ? "yes" : "no", decision.text, decision.source] { add(text) }
        add(time?.milliseconds ?? 0)
    }

    init() {}

    /// Sixteen hexadecimal digits for the content.
    var digits: String { String(Self.hash.visitor(content.span).description.prefix(16)) }

    /// A name with the content's digits behind it; where that is too long, all digits.
    func text(_ name: String) -> String {
        let text = "\(name) \(digits)"
        return text.utf8.count <= Self.limit ? text : "order-" + Self.hash.visitor(Array(text.utf8).span).description
    }
}
