internal import Commerce

/// The counterpart of `RecordWriter+Segment`.
extension RecordReader {
    mutating func segmentRule(_ bytes: RawSpan, depth: Int) throws(RecordError) -> SegmentRule {
        guard depth <= SegmentLimits.depth else { throw .invalid("depth of a rule") }
        switch try byte(bytes) {
        case 1: return .all(try segmentRules(bytes, depth))
        case 2: return .any(try segmentRules(bytes, depth))
        case 3: return .not(try segmentRule(bytes, depth: depth + 1))
        case 4: return .condition(try segmentCondition(bytes))
        default: throw .invalid("rule")
        }
    }

    private mutating func segmentRules(_ bytes: RawSpan, _ depth: Int) throws(RecordError) -> [SegmentRule] {
        try list(bytes) { (reader, bytes) throws(RecordError) in try reader.segmentRule(bytes, depth: depth + 1) }
    }

    private mutating func segmentCondition(_ bytes: RawSpan) throws(RecordError) -> SegmentCondition {
        switch try byte(bytes) {
        case 1: return .orders(try valueRange(bytes), days: try optionalCount(bytes))
        case 2: return .spent(try valueRange(bytes))
        case 3: return .averageOrder(try valueRange(bytes))
        case 4: return .date(try named(SegmentDate.self, bytes), try dateTest(bytes))
        case 5: return .cartSum(try valueRange(bytes))
        case 6:
            let kind = try named(Dealings.Kind.self, bytes)
            let subject = try flag(bytes) ? try productSubject(bytes) : nil
            return .dealings(Dealings(kind, subject, days: try optionalCount(bytes), times: try optionalRange(bytes)))
        case 7: return .interest(try productSubject(bytes), share: try valueRange(bytes))
        case 8: return .source(try named(VisitChoice.self, bytes), names: try texts(bytes))
        case 9: return .region(try texts(bytes).map { RegionID(unchecked: $0) })
        case 10: return .boughtIn(try numbered(OrderChannel.self, bytes))
        case 11:
            return .mail(
                try numbered(MailEngagement.Kind.self, try byte(bytes)), days: try optionalCount(bytes),
                times: try optionalRange(bytes))
        case 12: return .property(name: try text(bytes), try propertyTest(bytes))
        case 13: return .lifecycle(try numbered(Lifecycle.self, bytes))
        case 14:
            return .rfm(
                recency: try optionalRange(bytes), frequency: try optionalRange(bytes), monetary: try optionalRange(bytes))
        case 15: return .segment(try identifier(bytes))
        case 16: return .has(try numbered(PersonIdentifier.Kind.self, bytes))
        case 17:
            return .consent(try numbered(ConsentDecision.Purpose.self, try byte(bytes)), isGiven: try flag(bytes))
        default: throw .invalid("condition")
        }
    }

    private mutating func optionalRange(_ bytes: RawSpan) throws(RecordError) -> ValueRange? {
        try flag(bytes) ? try valueRange(bytes) : nil
    }

    private mutating func productSubject(_ bytes: RawSpan) throws(RecordError) -> ProductSubject {
        let kind = try byte(bytes)
        let values = try texts(bytes)
        switch kind {
        case 1: return .product(values.map { ProductID(unchecked: $0) })
        case 2: return .category(values.map { CategoryID(unchecked: $0) })
        case 3: return .brand(values)
        default: throw .invalid("subject")
        }
    }

    private mutating func dateTest(_ bytes: RawSpan) throws(RecordError) -> DateTest {
        switch try byte(bytes) {
        case 1: return .daysAgo(try valueRange(bytes))
        case 2: return .daysAhead(try valueRange(bytes))
        case 3: return .between(from: try day(bytes), to: try day(bytes))
        case 4: return .never
        default: throw .invalid("test of a date")
        }
    }

    private mutating func day(_ bytes: RawSpan) throws(RecordError) -> CivilDay? {
        try optionalCount(bytes).map { CivilDay(rawValue: Int32(clamping: $0)) }
    }

    private mutating func propertyTest(_ bytes: RawSpan) throws(RecordError) -> PropertyTest {
        switch try byte(bytes) {
        case 1: return .values(try texts(bytes))
        case 2: return .number(try valueRange(bytes))
        default: throw .invalid("test of a property")
        }
    }

    private mutating func named<Value: RawRepresentable<String>>(
        _ type: Value.Type, _ bytes: RawSpan
    ) throws(RecordError) -> Value {
        guard let value = Value(rawValue: try text(bytes)) else { throw .invalid("name") }
        return value
    }

    private mutating func numbered<Value: RawRepresentable<UInt8>>(
        _ type: Value.Type, _ bytes: RawSpan
    ) throws(RecordError) -> [Value] {
        try list(bytes) { (reader, bytes) throws(RecordError) in try reader.numbered(type, try reader.byte(bytes)) }
    }

    private func numbered<Value: RawRepresentable<UInt8>>(_ type: Value.Type, _ number: UInt8) throws(RecordError) -> Value {
        guard let value = Value(rawValue: number) else { throw .invalid("number") }
        return value
    }
}
