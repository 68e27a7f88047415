import Commerce
import JSON

/// Rules as JSON, in the shape in which ``RuleDecoder`` reads them.
enum RuleJSON {
    /// `{"rules": […]}`
    static func body(_ rules: [Rule]) -> [UInt8] {
        var writer = JSONWriter(capacity: 512 * (rules.count + 1))
        writer.object { writer in
            writer.name("rules")
            writer.array { writer in for rule in rules { write(rule, &writer) } }
        }
        return writer.bytes
    }

    /// One rule.
    static func body(_ rule: Rule) -> [UInt8] {
        var writer = JSONWriter(capacity: 512)
        write(rule, &writer)
        return writer.bytes
    }

    private static func write(_ rule: Rule, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.name("id")
            writer.string(rule.id.rawValue)
            writer.name("name")
            writer.string(rule.name)
            writer.name("position")
            writer.int(rule.position)
            writer.name("active")
            writer.bool(rule.isActive)
            write("from", rule.from, &writer)
            write("until", rule.until, &writer)
            write("blocks", rule.blocks.map(\.rawValue), &writer)
            writer.name("when")
            writer.array { writer in for condition in rule.pageConditions { write(condition, &writer) } }
            writer.name("conditions")
            writer.array { writer in for condition in rule.itemConditions { write(condition, &writer) } }
            writer.name("action")
            write(rule.action, &writer)
        }
    }

    private static func write(_ condition: RuleCondition<PageTest>, _ writer: inout JSONWriter) {
        writer.object { writer in
            switch condition.test {
            case .product(let values): write("product", values.map(\.rawValue), &writer)
            case .category(let values): write("category", values.map(\.rawValue), &writer)
            case .brand(let values): write("brand", values, &writer)
            case .region(let values): write("region", values.map(\.rawValue), &writer)
            case .segment(let values): write("segment", values.map(\.rawValue), &writer)
            }
            writeNegation(condition.isNegated, &writer)
        }
    }

    private static func write(_ condition: RuleCondition<ItemTest>, _ writer: inout JSONWriter) {
        writer.object { writer in
            switch condition.test {
            case .product(let values): write("product", values.map(\.rawValue), &writer)
            case .category(let values): write("category", values.map(\.rawValue), &writer)
            case .brand(let values): write("brand", values, &writer)
            case .attribute(let name, let values): write(attribute: name, values, &writer)
            case .price(let range): write("price", range, &writer)
            case .anchorPrice(let range): write("anchorPrice", range, &writer)
            case .margin(let range): write("margin", range, &writer)
            case .stock(let range): write("stock", range, &writer)
            case .reduced:
                writer.name("reduced")
                writer.bool(true)
            case .newerThan(let days):
                writer.name("newerThanDays")
                writer.int(days)
            }
            writeNegation(condition.isNegated, &writer)
        }
    }

    private static func write(_ action: RuleAction, _ writer: inout JSONWriter) {
        switch action {
        case .include, .exclude: writer.string(action.name)
        case .pin(let products, let slot):
            writer.object { writer in
                writer.name("pin")
                writer.object { writer in
                    write("products", products.map(\.rawValue), &writer)
                    writer.name("slot")
                    writer.int(slot)
                }
            }
        case .boost(let factor), .bury(let factor):
            writer.object { writer in
                writer.name(action.name)
                writer.double(factor)
            }
        }
    }

    private static func writeNegation(_ isNegated: Bool, _ writer: inout JSONWriter) {
        guard isNegated else { return }
        writer.name("not")
        writer.bool(true)
    }

    private static func write(attribute name: String, _ values: [String], _ writer: inout JSONWriter) {
        writer.name("attribute")
        writer.object { writer in
            writer.name("name")
            writer.string(name)
            write("values", values, &writer)
        }
    }

    private static func write(_ name: StaticString, _ range: ValueRange, _ writer: inout JSONWriter) {
        writer.name(name)
        writer.object { writer in
            for (name, bound) in [("from", range.from), ("to", range.to)] {
                guard let bound else { continue }
                writer.name(name)
                writer.double(bound)
            }
        }
    }

    private static func write(_ name: StaticString, _ moment: Timestamp?, _ writer: inout JSONWriter) {
        guard let moment else { return }
        writer.name(name)
        writer.string(moment.iso8601)
    }

    private static func write(_ name: StaticString, _ texts: [String], _ writer: inout JSONWriter) {
        writer.name(name)
        writer.array { writer in for text in texts { writer.string(text) } }
    }
}
