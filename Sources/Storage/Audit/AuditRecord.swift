internal import Commerce

/// An entry of the audit log; its time and a number that counts up are the key.
///
/// ```
/// | 1 version | time | text actor | 1 act | 1 has person | [16 person] | text details | 4 CRC-32 |
/// ```
enum AuditRecord {
    static let version: UInt8 = 1

    static func encode(_ entry: AuditEntry) -> [UInt8] {
        var writer = RecordWriter(version: version)
        writer.time(entry.time)
        writer.text(entry.actor)
        writer.byte(entry.act.rawValue)
        writer.flag(entry.person != nil)
        if let person = entry.person { writer.key(person) }
        writer.text(entry.details)
        return writer.sealed()
    }

    static func decode(_ bytes: RawSpan) throws(RecordError) -> AuditEntry {
        var reader = try RecordReader(bytes, newestVersion: version)
        let (time, actor) = (try reader.time(bytes), try reader.text(bytes))
        guard let act = AuditEntry.Act(rawValue: try reader.byte(bytes)) else { throw .invalid("act") }
        let person = try reader.flag(bytes) ? try reader.key(bytes) : nil
        let details = try reader.text(bytes)
        try reader.finish()
        return AuditEntry(time: time, actor: actor, act: act, person: person, details: details)
    }
}
