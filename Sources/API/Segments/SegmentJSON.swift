import Commerce
import JSON

/// Segments as JSON, in the shape in which ``SegmentDecoder`` reads them.
enum SegmentJSON {
    /// One segment.
    static func body(_ segment: Segment) -> [UInt8] {
        var writer = JSONWriter(capacity: 512)
        write(segment, &writer)
        return writer.bytes
    }

    /// A segment; what else is known of it may be added.
    static func write(_ segment: Segment, _ writer: inout JSONWriter, adding more: (inout JSONWriter) -> Void = { _ in }) {
        writer.object { writer in
            writer.name("id")
            writer.string(segment.id.rawValue)
            writer.name("name")
            writer.string(segment.name)
            writer.name("rule")
            write(segment.rule, &writer)
            if let webhook = segment.webhook {
                writer.name("webhook")
                writer.object { writer in
                    writer.name("url")
                    writer.string(webhook.url)
                    writer.name("secret")
                    writer.string(webhook.secret)
                }
            }
            more(&writer)
        }
    }

    /// A rule.
    static func write(_ rule: SegmentRule, _ writer: inout JSONWriter) {
        writer.object { writer in
            switch rule {
            case .all(let rules): write("all", rules, &writer)
            case .any(let rules): write("any", rules, &writer)
            case .not(let rule):
                writer.name("not")
                write(rule, &writer)
            case .condition(let condition): SegmentConditionJSON.write(condition, &writer)
            }
        }
    }

    private static func write(_ name: StaticString, _ rules: [SegmentRule], _ writer: inout JSONWriter) {
        writer.name(name)
        writer.array { writer in for rule in rules { write(rule, &writer) } }
    }
}
