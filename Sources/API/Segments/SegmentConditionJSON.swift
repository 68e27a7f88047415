import Commerce
import JSON

/// A segment's conditions as JSON.
enum SegmentConditionJSON {
    /// The condition as a member of the object that is being written: its name, then what it asks.
    static func write(_ condition: SegmentCondition, _ writer: inout JSONWriter) {
        writer.name(condition.name)
        switch condition {
        case .orders(let range, let days):
            writer.object { writer in
                bounds(range, &writer)
                self.days(days, &writer)
            }
        case .spent(let range), .averageOrder(let range), .cartSum(let range): write(range, &writer)
        case .date(_, let test): write(test, &writer)
        case .dealings(let dealings): write(dealings, &writer)
        case .interest(let subject, let share):
            writer.object { writer in
                member(subject, &writer)
                member("share", share, &writer)
            }
        case .source(let visit, let names):
            writer.object { writer in
                writer.name("visit")
                writer.string(visit.rawValue)
                writer.name("names")
                write(names, &writer)
            }
        case .region(let regions): write(regions.map(\.rawValue), &writer)
        case .boughtIn(let channels): write(channels.map(\.name), &writer)
        case .mail(let kind, let days, let times):
            writer.object { writer in
                writer.name("happened")
                writer.string(kind.name)
                self.days(days, &writer)
                member("times", times, &writer)
            }
        case .property(let name, let test): write(property: name, test, &writer)
        case .lifecycle(let groups): write(groups.map(\.name), &writer)
        case .rfm(let recency, let frequency, let monetary):
            writer.object { writer in
                member("recency", recency, &writer)
                member("frequency", frequency, &writer)
                member("monetary", monetary, &writer)
            }
        case .segment(let id): writer.string(id.rawValue)
        case .has(let kinds): write(kinds.map(\.name), &writer)
        case .consent(let purpose, let isGiven):
            writer.object { writer in
                writer.name("purpose")
                writer.string(purpose.name)
                writer.name("given")
                writer.bool(isGiven)
            }
        }
    }

    private static func write(_ test: DateTest, _ writer: inout JSONWriter) {
        guard test != .never else { return writer.string("never") }
        writer.object { writer in
            switch test {
            case .daysAgo(let range): member("daysAgo", range, &writer)
            case .daysAhead(let range): member("daysAhead", range, &writer)
            case .between(let from, let to):
                for (name, day) in [("from", from), ("to", to)] {
                    guard let day else { continue }
                    writer.name(name)
                    writer.string(day.description)
                }
            case .never: break
            }
        }
    }

    private static func write(_ dealings: Dealings, _ writer: inout JSONWriter) {
        writer.object { writer in
            if let subject = dealings.subject { member(subject, &writer) }
            days(dealings.days, &writer)
            member("times", dealings.times, &writer)
        }
    }

    private static func write(property name: String, _ test: PropertyTest, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.name("name")
            writer.string(name)
            switch test {
            case .values(let values):
                writer.name("values")
                write(values, &writer)
            case .number(let range): member("number", range, &writer)
            }
        }
    }

    private static func member(_ subject: ProductSubject, _ writer: inout JSONWriter) {
        writer.name(subject.name)
        switch subject {
        case .product(let ids): write(ids.map(\.rawValue), &writer)
        case .category(let ids): write(ids.map(\.rawValue), &writer)
        case .brand(let brands): write(brands, &writer)
        }
    }

    private static func member(_ name: StaticString, _ range: ValueRange?, _ writer: inout JSONWriter) {
        guard let range else { return }
        writer.name(name)
        write(range, &writer)
    }

    private static func days(_ days: Int?, _ writer: inout JSONWriter) {
        guard let days else { return }
        writer.name("days")
        writer.int(days)
    }

    private static func write(_ range: ValueRange, _ writer: inout JSONWriter) {
        writer.object { writer in bounds(range, &writer) }
    }

    private static func bounds(_ range: ValueRange, _ writer: inout JSONWriter) {
        for (name, bound) in [("from", range.from), ("to", range.to)] {
            guard let bound else { continue }
            writer.name(name)
            writer.double(bound)
        }
    }

    private static func write(_ texts: [String], _ writer: inout JSONWriter) {
        writer.array { writer in for text in texts { writer.string(text) } }
    }
}
