internal import Commerce

/// A visitor's profile; the visitor is the key.
///
/// ```
/// | 1 version | time first seen | time last seen | varint events | varint sessions |
/// | session: time start, time end, varint events, list of text products |
/// | viewed: list of (text product, time before last seen as varint) |
/// | cart: list of lines | bought: list of text products | varint orders | spent: list of money | 4 CRC-32 |
/// ```
enum ProfileRecord {
    static let version: UInt8 = 1

    static func encode(_ profile: Profile, into buffer: consuming [UInt8]) -> [UInt8] {
        var writer = RecordWriter(version: version, appendingTo: buffer)
        writer.time(profile.firstSeen)
        writer.time(profile.lastSeen)
        writer.count(profile.eventCount)
        writer.count(profile.sessionCount)
        writer.time(profile.session.start)
        writer.time(profile.session.end)
        writer.count(profile.session.eventCount)
        writer.list(profile.session.views) { $0.text($1.rawValue) }
        let lastSeen = profile.lastSeen
        writer.list(profile.viewed) { writer, view in
            writer.text(view.product.rawValue)
            writer.signed(lastSeen.milliseconds(since: view.time))
        }
        writer.cartLines(profile.cart)
        writer.list(profile.bought) { $0.text($1.rawValue) }
        writer.count(profile.orderCount)
        writer.list(profile.spent) { $0.money($1) }
        return writer.sealed()
    }

    static func decode(_ bytes: RawSpan, visitor: VisitorID) throws(RecordError) -> Profile {
        var reader = try RecordReader(bytes, newestVersion: version)
        var profile = Profile(visitor: visitor, firstSeen: try reader.time(bytes))
        profile.lastSeen = try reader.time(bytes)
        profile.eventCount = try reader.count(bytes)
        profile.sessionCount = try reader.count(bytes)
        profile.session.start = try reader.time(bytes)
        profile.session.end = try reader.time(bytes)
        profile.session.eventCount = try reader.count(bytes)
        profile.session.views = try reader.list(bytes) { (reader, bytes) throws(RecordError) in try reader.identifier(bytes) }
        let lastSeen = profile.lastSeen
        profile.viewed = try reader.list(bytes) { (reader, bytes) throws(RecordError) in
            let product: ProductID = try reader.identifier(bytes)
            return ViewedProduct(product: product, time: lastSeen.advanced(byMilliseconds: -(try reader.signed(bytes))))
        }
        profile.cart = try reader.cartLines(bytes)
        profile.bought = try reader.list(bytes) { (reader, bytes) throws(RecordError) in try reader.identifier(bytes) }
        profile.orderCount = try reader.count(bytes)
        profile.spent = try reader.list(bytes) { (reader, bytes) throws(RecordError) in try reader.money(bytes) }
        try reader.finish()
        return profile
    }
}
