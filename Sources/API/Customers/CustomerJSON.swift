import Audience
import Commerce
import JSON
import Personalization

/// Customers as JSON: a line of a list, and the card.
enum CustomerJSON {
    /// A line of a list.
    static func write(_ profile: Profile, _ writer: inout JSONWriter) {
        writer.object { json in
            json.member("id", profile.person.description)
            json.identity("identity", profile.identifiers)
            json.member("name", profile.details.name)
            json.moment("firstSeen", profile.firstSeen)
            json.moment("lastSeen", profile.lastSeen)
            json.member("orders", profile.orderCount)
            json.name("spent")
            json.array { json in for sum in profile.spent { json.amountAndCurrency(sum) } }
        }
    }

    /// `{"customers": […], "next": "…"}`
    static func body(_ profiles: [Profile], next: PersonID?) -> [UInt8] {
        var writer = JSONWriter(capacity: 64 + 320 * profiles.count)
        writer.object { json in
            json.name("customers")
            json.array { json in for profile in profiles { write(profile, &json) } }
            json.member("next", next?.description)
        }
        return writer.bytes
    }

    /// `{"events": […], "next": "…"}`
    static func body(_ events: [Event], isFull: Bool) -> [UInt8] {
        var writer = JSONWriter(capacity: 64 + 320 * events.count)
        writer.object { json in
            json.name("events")
            json.array { json in for event in events { EventJSON.write(event, &json) } }
            if isFull, let last = events.last { json.member("next", String(last.id.rawValue)) }
        }
        return writer.bytes
    }

    /// The members of a profile that the card and the export share.
    static func writeMembers(of profile: Profile, _ json: inout JSONWriter, productName: (ProductID) -> String? = { _ in nil }) {
        json.identity("identity", profile.identifiers)
        json.name("details")
        json.object { json in DetailsJSON.writeMembers(profile.details, &json) }
        json.moment("firstSeen", profile.firstSeen)
        json.moment("lastSeen", profile.lastSeen)
        json.member("events", profile.eventCount)
        json.member("sessions", profile.sessionCount)
        json.member("orderCount", profile.orderCount)
        json.name("spent")
        json.array { json in for sum in profile.spent { json.amountAndCurrency(sum) } }
        json.member("region", profile.region?.rawValue)
        writeSources(profile, &json)
        json.lines("cart", profile.cart, productName: productName)
        json.moment("cartChangedAt", profile.cartChangedAt)
        json.name("consents")
        json.array { json in for consent in profile.consents { ConsentJSON.write(consent, &json) } }
        writeMail(profile.mail, &json)
    }

    private static func writeSources(_ profile: Profile, _ json: inout JSONWriter) {
        json.name("sources")
        json.array { json in
            for visits in profile.sources {
                json.object { json in
                    json.member("name", visits.source.name)
                    json.member("medium", visits.source.medium)
                    json.member("visits", visits.count)
                    json.moment("last", visits.last)
                    json.flag("first", visits.source == profile.firstSource)
                }
            }
        }
    }

    /// `"mail": {"opened": {"count": 3, "last": "…"}}`
    private static func writeMail(_ mail: MailRecord, _ json: inout JSONWriter) {
        json.name("mail")
        json.object { json in
            for kind in MailEngagement.Kind.allCases where mail[kind].count > 0 {
                json.name(kind.name)
                json.object { json in
                    json.member("count", mail[kind].count)
                    json.moment("last", mail[kind].last)
                }
            }
        }
    }
}
