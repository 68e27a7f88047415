internal import Commerce

/// The parts of a ``SegmentRecord``.
extension RecordWriter {
    mutating func segmentRule(_ rule: SegmentRule) {
        switch rule {
        case .all(let rules):
            byte(1)
            list(rules) { $0.segmentRule($1) }
        case .any(let rules):
            byte(2)
            list(rules) { $0.segmentRule($1) }
        case .not(let rule):
            byte(3)
            segmentRule(rule)
        case .condition(let condition):
            byte(4)
            segmentCondition(condition)
        }
    }

    private mutating func segmentCondition(_ condition: SegmentCondition) {
        switch condition {
        case .orders(let range, let days):
            byte(1)
            valueRange(range)
            optionalCount(days)
        case .spent(let range): kind(2, range)
        case .averageOrder(let range): kind(3, range)
        case .date(let date, let test):
            byte(4)
            text(date.rawValue)
            dateTest(test)
        case .cartSum(let range): kind(5, range)
        case .dealings(let dealings):
            byte(6)
            text(dealings.kind.rawValue)
            flag(dealings.subject != nil)
            if let subject = dealings.subject { productSubject(subject) }
            optionalCount(dealings.days)
            optionalRange(dealings.times)
        case .interest(let subject, let share):
            byte(7)
            productSubject(subject)
            valueRange(share)
        case .source(let choice, let names):
            byte(8)
            text(choice.rawValue)
            list(names) { $0.text($1) }
        case .region(let regions):
            byte(9)
            list(regions) { $0.text($1.rawValue) }
        case .boughtIn(let channels): bytes(10, channels.map(\.rawValue))
        case .mail(let kind, let days, let times):
            byte(11)
            byte(kind.rawValue)
            optionalCount(days)
            optionalRange(times)
        case .property(let name, let test):
            byte(12)
            text(name)
            propertyTest(test)
        case .lifecycle(let groups): bytes(13, groups.map(\.rawValue))
        case .rfm(let recency, let frequency, let monetary):
            byte(14)
            for range in [recency, frequency, monetary] { optionalRange(range) }
        case .segment(let id):
            byte(15)
            text(id.rawValue)
        case .has(let kinds): bytes(16, kinds.map(\.rawValue))
        case .consent(let purpose, let isGiven):
            byte(17)
            byte(purpose.rawValue)
            flag(isGiven)
        }
    }

    private mutating func kind(_ kind: UInt8, _ range: ValueRange) {
        byte(kind)
        valueRange(range)
    }

    private mutating func bytes(_ kind: UInt8, _ values: [UInt8]) {
        byte(kind)
        list(values) { $0.byte($1) }
    }

    private mutating func optionalRange(_ range: ValueRange?) {
        flag(range != nil)
        if let range { valueRange(range) }
    }

    private mutating func productSubject(_ subject: ProductSubject) {
        switch subject {
        case .product(let values):
            byte(1)
            list(values) { $0.text($1.rawValue) }
        case .category(let values):
            byte(2)
            list(values) { $0.text($1.rawValue) }
        case .brand(let values):
            byte(3)
            list(values) { $0.text($1) }
        }
    }

    private mutating func dateTest(_ test: DateTest) {
        switch test {
        case .daysAgo(let range): kind(1, range)
        case .daysAhead(let range): kind(2, range)
        case .between(let from, let to):
            byte(3)
            optionalCount(from.map { Int($0.rawValue) })
            optionalCount(to.map { Int($0.rawValue) })
        case .never: byte(4)
        }
    }

    private mutating func propertyTest(_ test: PropertyTest) {
        switch test {
        case .values(let values):
            byte(1)
            list(values) { $0.text($1) }
        case .number(let range): kind(2, range)
        }
    }
}
