import Commerce
import JSON
import Personalization

/// Everything about one person as JSON, made piece by piece: first what is known, then the events, some at a time.
enum CustomerExportJSON {
    /// Events in a piece.
    private static let step = 500

    /// What stands before the events; the list is left open.
    static func head(_ export: CustomerExport) -> [UInt8] {
        var writer = JSONWriter(capacity: 16_384)
        writer.beginObject()
        writer.moment("exportedAt", export.time)
        writer.member("id", export.profile.person.description)
        writer.texts("visitors", export.visitors.map(\.description))
        writer.name("profile")
        writer.object { json in writeProfile(export.profile, &json) }
        writer.texts("segments", export.segments.map(\.rawValue))
        writer.name("orders")
        writer.array { json in for order in export.orders { OrderJSON.write(order, &json) } }
        writer.name("consentLog")
        writer.array { json in for entry in export.consents { ConsentJSON.write(entry, &json) } }
        writer.name("movements")
        writer.array { json in for movement in export.movements { write(movement, &json) } }
        return writer.bytes + Array(#","eventLog":["#.utf8)
    }

    /// The pieces of the whole.
    static func pieces(_ export: CustomerExport) -> @Sendable () -> [UInt8]? {
        let pieces = PieceCounter()
        return {
            let number = pieces.next()
            if number == 0 { return head(export) }
            let start = (number - 1) * step
            if start < export.events.count { return self.events(export.events, from: start) }
            return start < export.events.count + step ? Array("]}".utf8) : nil
        }
    }

    private static func events(_ events: [Event], from start: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        for index in start..<min(start + step, events.count) {
            var writer = JSONWriter()
            EventJSON.write(events[index], &writer)
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes += writer.bytes
        }
        return bytes
    }

    private static func writeProfile(_ profile: Profile, _ json: inout JSONWriter) {
        CustomerJSON.writeMembers(of: profile, &json)
        json.name("viewed")
        json.array { json in
            for look in profile.viewed {
                json.object { json in
                    json.member("product", look.product.rawValue)
                    json.member("count", look.count)
                    json.moment("time", look.time)
                }
            }
        }
        json.name("viewedCategories")
        json.array { json in
            for look in profile.viewedCategories {
                json.object { json in
                    json.member("category", look.category.rawValue)
                    json.member("count", look.count)
                    json.moment("time", look.time)
                }
            }
        }
    }

    private static func write(_ movement: Movement, _ writer: inout JSONWriter) {
        writer.object { json in
            json.moment("time", movement.time)
            json.member("from", movement.from?.rawValue)
            json.member("to", movement.to?.rawValue)
        }
    }
}
