internal import Commerce

/// A segment of the shop's; its id is the key.
///
/// ```
/// | 1 version | text name | 1 webhook | [text url, text secret] | rule | 4 CRC-32 |
///
/// rule: | 1 all, 2 any | list of rules |    | 3 not | rule |    | 4 condition | 1 kind | payload |
/// payload, by kind:
///   1 orders          range, optional days         2 spent, 3 averageOrder, 5 cartSum   range
///   4 date            text name, test: 1 days ago, 2 days ahead (range), 3 between (optional signed days ×2), 4 never
///   6 dealings        text kind, optional subject, optional days, optional range
///   7 interest        subject, range               8 source     text which visit, list of texts
///   9 region          list of texts               10 boughtIn   list of bytes
///  11 mail            1 kind, optional days, optional range
///  12 property        text name, 1 values (list of texts) or 2 number (range)
///  13 lifecycle       list of bytes               14 rfm        three optional ranges
///  15 segment         text id                     16 has        list of bytes
///  17 consent         1 purpose, 1 given
/// subject: | 1 product, 2 category, 3 brand | list of texts |
/// ```
enum SegmentRecord {
    static let version: UInt8 = 1

    static func encode(_ segment: Segment) -> [UInt8] {
        var writer = RecordWriter(version: version)
        writer.text(segment.name)
        writer.flag(segment.webhook != nil)
        if let webhook = segment.webhook {
            writer.text(webhook.url)
            writer.text(webhook.secret)
        }
        writer.segmentRule(segment.rule)
        return writer.sealed()
    }

    static func decode(_ bytes: RawSpan, id: SegmentID) throws(RecordError) -> Segment {
        var reader = try RecordReader(bytes, newestVersion: version)
        let name = try reader.text(bytes)
        let webhook = try reader.flag(bytes) ? SegmentWebhook(url: try reader.text(bytes), secret: try reader.text(bytes)) : nil
        let rule = try reader.segmentRule(bytes, depth: 0)
        try reader.finish()
        return Segment(id: id, name: name, rule: rule, webhook: webhook)
    }
}
