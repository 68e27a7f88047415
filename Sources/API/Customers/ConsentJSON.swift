import Commerce
import JSON
import Personalization

/// Consents as JSON.
enum ConsentJSON {
    /// The members of a decision.
    static func writeMembers(_ decision: ConsentDecision, _ json: inout JSONWriter) {
        json.member("purpose", decision.purpose.name)
        json.flag("given", decision.isGiven)
        json.member("text", decision.text)
        json.member("source", decision.source)
    }

    /// Where somebody stands on a purpose.
    static func write(_ state: ConsentState, _ writer: inout JSONWriter) {
        writer.object { json in
            writeMembers(state.decision, &json)
            json.moment("time", state.time)
        }
    }

    /// A line of the consent log.
    static func write(_ entry: ConsentEntry, _ writer: inout JSONWriter) {
        writer.object { json in
            json.member("event", String(entry.event.rawValue))
            json.moment("time", entry.time)
            writeMembers(entry.decision, &json)
            if let page = entry.page { EventJSON.write(page, &json) }
            json.member("origin", EventJSON.name(of: entry.origin))
            json.identity("identity", entry.identifiers)
        }
    }

    /// `{"consents": […]}`
    static func body(_ entries: [ConsentEntry]) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { json in
            json.name("consents")
            json.array { json in for entry in entries { write(entry, &json) } }
        }
        return writer.bytes
    }
}
