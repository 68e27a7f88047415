internal import Commerce

/// The parts of a ``RuleRecord``.
extension RecordReader {
    mutating func pageTest(_ kind: UInt8, _ bytes: RawSpan) throws(RecordError) -> PageTest {
        switch kind {
        case 1: .product(try identifiers(bytes))
        case 2: .category(try identifiers(bytes))
        case 3: .brand(try texts(bytes))
        case 4: .region(try identifiers(bytes))
        case 5: .segment(try identifiers(bytes))
        default: throw .invalid("condition on the page")
        }
    }

    mutating func itemTest(_ kind: UInt8, _ bytes: RawSpan) throws(RecordError) -> ItemTest {
        switch kind {
        case 1: .product(try identifiers(bytes))
        case 2: .category(try identifiers(bytes))
        case 3: .brand(try texts(bytes))
        case 4: .attribute(name: try text(bytes), values: try texts(bytes))
        case 5: .price(try valueRange(bytes))
        case 6: .anchorPrice(try valueRange(bytes))
        case 7: .margin(try valueRange(bytes))
        case 8: .stock(try valueRange(bytes))
        case 9: .reduced
        case 10: .newerThan(days: try count(bytes))
        default: throw .invalid("condition on the product")
        }
    }

    mutating func ruleAction(_ bytes: RawSpan) throws(RecordError) -> RuleAction {
        switch try byte(bytes) {
        case 1: .include
        case 2: .exclude
        case 3: .pin(try identifiers(bytes), slot: try count(bytes))
        case 4: .boost(try number(bytes))
        case 5: .bury(try number(bytes))
        default: throw .invalid("action")
        }
    }

    mutating func valueRange(_ bytes: RawSpan) throws(RecordError) -> ValueRange {
        let flags = try byte(bytes)
        guard flags <= 3 else { throw .invalid("range") }
        return ValueRange(
            from: flags & 1 == 0 ? nil : try number(bytes), to: flags & 2 == 0 ? nil : try number(bytes))
    }

    private mutating func number(_ bytes: RawSpan) throws(RecordError) -> Double {
        Double(bitPattern: try fixed(bytes))
    }

    private mutating func identifiers<ID: Identifier>(_ bytes: RawSpan) throws(RecordError) -> [ID] {
        try list(bytes) { (reader, bytes) throws(RecordError) in try reader.identifier(bytes) }
    }

    mutating func texts(_ bytes: RawSpan) throws(RecordError) -> [String] {
        try list(bytes) { (reader, bytes) throws(RecordError) in try reader.text(bytes) }
    }
}
