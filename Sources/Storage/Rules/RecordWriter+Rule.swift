internal import Commerce

/// The parts of a ``RuleRecord``.
extension RecordWriter {
    mutating func condition(kind: UInt8, _ isNegated: Bool) {
        byte(kind | (isNegated ? 0x80 : 0))
    }

    mutating func pageTest(_ test: PageTest) {
        switch test {
        case .product(let values): identifiers(values)
        case .category(let values): identifiers(values)
        case .brand(let values): texts(values)
        case .region(let values): identifiers(values)
        case .segment(let values): identifiers(values)
        }
    }

    mutating func itemTest(_ test: ItemTest) {
        switch test {
        case .product(let values): identifiers(values)
        case .category(let values): identifiers(values)
        case .brand(let values): texts(values)
        case .attribute(let name, let values):
            text(name)
            texts(values)
        case .price(let range), .anchorPrice(let range), .margin(let range), .stock(let range): valueRange(range)
        case .reduced: break
        case .newerThan(let days): count(days)
        }
    }

    mutating func ruleAction(_ action: RuleAction) {
        switch action {
        case .include: byte(1)
        case .exclude: byte(2)
        case .pin(let products, let slot):
            byte(3)
            identifiers(products)
            count(slot)
        case .boost(let factor):
            byte(4)
            fixed(factor.bitPattern)
        case .bury(let factor):
            byte(5)
            fixed(factor.bitPattern)
        }
    }

    mutating func valueRange(_ range: ValueRange) {
        byte((range.from == nil ? 0 : 1) | (range.to == nil ? 0 : 2))
        if let from = range.from { fixed(from.bitPattern) }
        if let to = range.to { fixed(to.bitPattern) }
    }

    private mutating func identifiers(_ values: [some Identifier]) { list(values) { $0.text($1.rawValue) } }

    mutating func texts(_ values: [String]) { list(values) { $0.text($1) } }
}
