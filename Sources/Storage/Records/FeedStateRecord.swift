internal import Commerce

/// What is known of a feed; its name is the key.
///
/// ```
/// | 1 version | optional text etag | optional text last-modified | time finished | varint taken, skipped, added, changed, gone |
/// | 1 held back | list of text problems | 4 CRC-32 |
/// ```
enum FeedStateRecord {
    static let version: UInt8 = 1

    static func encode(_ state: FeedState) -> [UInt8] {
        var writer = RecordWriter(version: version)
        writer.optionalText(state.etag)
        writer.optionalText(state.lastModified)
        writer.time(state.finishedAt)
        for count in [state.taken, state.skipped, state.added, state.changed, state.gone] { writer.count(count) }
        writer.byte(state.isHeldBack ? 1 : 0)
        writer.list(state.problems) { $0.text($1) }
        return writer.sealed()
    }

    static func decode(_ bytes: RawSpan, name: String) throws(RecordError) -> FeedState {
        var reader = try RecordReader(bytes, newestVersion: version)
        let (etag, lastModified) = (try reader.optionalText(bytes), try reader.optionalText(bytes))
        var state = FeedState(name: name, etag: etag, lastModified: lastModified, finishedAt: try reader.time(bytes))
        state.taken = try reader.count(bytes)
        state.skipped = try reader.count(bytes)
        state.added = try reader.count(bytes)
        state.changed = try reader.count(bytes)
        state.gone = try reader.count(bytes)
        state.isHeldBack = try reader.byte(bytes) != 0
        state.problems = try reader.list(bytes) { (reader, bytes) throws(RecordError) in try reader.text(bytes) }
        try reader.finish()
        return state
    }
}
