internal import Commerce

/// A person's profile; the person is the key. It is a fold: a profile of an older version is not read but folded anew.
///
/// ```
/// | 2 version | list of identifiers | details | time first seen | time last seen | time last event, 1 its kind | varint events |
/// | varint sessions | session: time start, time end, varint events, list of text products |
/// | 1 source known | [first source] | list of sources: source, varint visits, time last | optional text region |
/// | viewed: list of (text product, time before last seen as varint, varint looks) | viewed categories: likewise |
/// | cart: list of lines | optional time of its last change | list of placed orders |
/// | consents: list of (consent, time) | mail: list of (1 kind, varint count, optional time last) | 4 CRC-32 |
/// ```
enum ProfileRecord {
    static let version: UInt8 = 2

    static func encode(_ profile: Profile, into buffer: consuming [UInt8]) -> [UInt8] {
        var writer = RecordWriter(version: version, appendingTo: buffer)
        writer.list(profile.identifiers) { $0.personIdentifier($1) }
        writer.details(profile.details)
        writer.time(profile.firstSeen)
        writer.time(profile.lastSeen)
        writer.time(profile.lastEvent.time)
        writer.byte(profile.lastEvent.kind)
        writer.count(profile.eventCount)
        writeVisits(profile, &writer)
        writeInterests(profile, &writer)
        writer.list(profile.orders) { $0.placedOrder($1) }
        writer.list(profile.consents) { writer, state in
            writer.consent(state.decision)
            writer.time(state.time)
        }
        writer.list(profile.mail.tallies.sorted { $0.key.rawValue < $1.key.rawValue }) { writer, tally in
            writer.byte(tally.key.rawValue)
            writer.count(tally.value.count)
            writer.optionalTime(tally.value.last)
        }
        return writer.sealed()
    }

    private static func writeVisits(_ profile: Profile, _ writer: inout RecordWriter) {
        writer.count(profile.sessionCount)
        writer.time(profile.session.start)
        writer.time(profile.session.end)
        writer.count(profile.session.eventCount)
        writer.list(profile.session.views) { $0.text($1.rawValue) }
        writer.flag(profile.firstSource != nil)
        if let source = profile.firstSource { writer.source(source) }
        writer.list(profile.sources) { writer, visits in
            writer.source(visits.source)
            writer.count(visits.count)
            writer.time(visits.last)
        }
        writer.optionalText(profile.region?.rawValue)
    }

    private static func writeInterests(_ profile: Profile, _ writer: inout RecordWriter) {
        let lastSeen = profile.lastSeen
        writer.list(profile.viewed) { writer, look in
            writer.text(look.product.rawValue)
            writer.signed(lastSeen.milliseconds(since: look.time))
            writer.count(look.count)
        }
        writer.list(profile.viewedCategories) { writer, look in
            writer.text(look.category.rawValue)
            writer.signed(lastSeen.milliseconds(since: look.time))
            writer.count(look.count)
        }
        writer.cartLines(profile.cart)
        writer.optionalTime(profile.cartChangedAt)
    }

    static func decode(_ bytes: RawSpan, person: PersonID) throws(RecordError) -> Profile {
        var reader = try RecordReader(bytes, newestVersion: version)
        guard reader.version == version else { throw .version(reader.version) }
        let identifiers = try reader.list(bytes) { (reader, bytes) throws(RecordError) in try reader.personIdentifier(bytes) }
        let details = try reader.details(bytes)
        var profile = Profile(person: person, firstSeen: try reader.time(bytes))
        (profile.identifiers, profile.details) = (identifiers, details)
        profile.lastSeen = try reader.time(bytes)
        profile.lastEvent = EventPlace(time: try reader.time(bytes), kind: try reader.byte(bytes))
        profile.eventCount = try reader.count(bytes)
        try readVisits(&profile, bytes, &reader)
        try readInterests(&profile, bytes, &reader)
        profile.orders = try reader.list(bytes) { (reader, bytes) throws(RecordError) in try reader.placedOrder(bytes) }
        profile.consents = try reader.list(bytes) { (reader, bytes) throws(RecordError) in
            ConsentState(decision: try reader.consent(bytes), time: try reader.time(bytes))
        }
        for (kind, tally) in try reader.list(bytes, mailTally) { profile.mail.tallies[kind] = tally }
        try reader.finish()
        return profile
    }

    private static func readVisits(
        _ profile: inout Profile, _ bytes: RawSpan, _ reader: inout RecordReader
    ) throws(RecordError) {
        profile.sessionCount = try reader.count(bytes)
        profile.session.start = try reader.time(bytes)
        profile.session.end = try reader.time(bytes)
        profile.session.eventCount = try reader.count(bytes)
        profile.session.views = try reader.list(bytes) { (reader, bytes) throws(RecordError) in try reader.identifier(bytes) }
        profile.firstSource = try reader.flag(bytes) ? try reader.source(bytes) : nil
        profile.sources = try reader.list(bytes) { (reader, bytes) throws(RecordError) in
            VisitCount(source: try reader.source(bytes), count: try reader.count(bytes), last: try reader.time(bytes))
        }
        profile.region = try reader.flag(bytes) ? try reader.identifier(bytes) : nil
    }

    private static func readInterests(
        _ profile: inout Profile, _ bytes: RawSpan, _ reader: inout RecordReader
    ) throws(RecordError) {
        let lastSeen = profile.lastSeen
        profile.viewed = try reader.list(bytes) { (reader, bytes) throws(RecordError) in
            let product: ProductID = try reader.identifier(bytes)
            let time = lastSeen.advanced(byMilliseconds: -(try reader.signed(bytes)))
            return ViewedProduct(product: product, time: time, count: try reader.count(bytes))
        }
        profile.viewedCategories = try reader.list(bytes) { (reader, bytes) throws(RecordError) in
            let category: CategoryID = try reader.identifier(bytes)
            let time = lastSeen.advanced(byMilliseconds: -(try reader.signed(bytes)))
            return ViewedCategory(category: category, time: time, count: try reader.count(bytes))
        }
        profile.cart = try reader.cartLines(bytes)
        profile.cartChangedAt = try reader.optionalTime(bytes)
    }

    private static func mailTally(
        _ reader: inout RecordReader, _ bytes: RawSpan
    ) throws(RecordError) -> (MailEngagement.Kind, MailRecord.Tally) {
        guard let kind = MailEngagement.Kind(rawValue: try reader.byte(bytes)) else { throw .invalid("kind of mail event") }
        return (kind, MailRecord.Tally(count: try reader.count(bytes), last: try reader.optionalTime(bytes)))
    }
}
