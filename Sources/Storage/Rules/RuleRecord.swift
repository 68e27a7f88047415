internal import Commerce

/// A rule of the shop's; its id is the key.
///
/// ```
/// | 1 version | text name | varint position | 1 active | optional time from, until | list of text blocks |
/// | list of page conditions | list of item conditions | 1 action | its payload | 4 CRC-32 |
///
/// condition: | 1 kind, bit 7 negated | payload |
///   page: 1 product, 2 category, 3 brand, 4 region, 5 segment    list of texts
///   item: 1 product, 2 category, 3 brand                          list of texts
///         4 attribute                                             text name, list of text values
///         5 price, 6 anchor price, 7 margin, 8 stock              range
///         9 reduced                                               –
///         10 newer than                                           varint days
/// range: | 1 flags: bit 0 from, bit 1 to | [8 from] | [8 to] |    IEEE 754 binary64, big-endian
/// action: 1 include, 2 exclude                                    –
///         3 pin                                                   list of text products, varint slot
///         4 boost, 5 bury                                         8 factor
/// ```
enum RuleRecord {
    static let version: UInt8 = 1

    static func encode(_ rule: Rule) -> [UInt8] {
        var writer = RecordWriter(version: version)
        writer.text(rule.name)
        writer.count(rule.position)
        writer.byte(rule.isActive ? 1 : 0)
        for moment in [rule.from, rule.until] {
            writer.byte(moment == nil ? 0 : 1)
            if let moment { writer.time(moment) }
        }
        writer.list(rule.blocks) { $0.text($1.rawValue) }
        writer.list(rule.pageConditions) { writer, condition in
            writer.condition(kind: RuleTestKind.kind(of: condition.test), condition.isNegated)
            writer.pageTest(condition.test)
        }
        writer.list(rule.itemConditions) { writer, condition in
            writer.condition(kind: RuleTestKind.kind(of: condition.test), condition.isNegated)
            writer.itemTest(condition.test)
        }
        writer.ruleAction(rule.action)
        return writer.sealed()
    }

    static func decode(_ bytes: RawSpan, id: RuleID) throws(RecordError) -> Rule {
        var reader = try RecordReader(bytes, newestVersion: version)
        let (name, position) = (try reader.text(bytes), try reader.count(bytes))
        let isActive = try reader.byte(bytes) != 0
        let from = try reader.byte(bytes) == 0 ? nil : try reader.time(bytes)
        let until = try reader.byte(bytes) == 0 ? nil : try reader.time(bytes)
        let blocks: [Placement] = try reader.list(bytes) { (reader, bytes) throws(RecordError) in try reader.identifier(bytes) }
        let page = try reader.list(bytes) { (reader, bytes) throws(RecordError) in
            let kind = try reader.byte(bytes)
            return RuleCondition(try reader.pageTest(kind & 0x7F, bytes), isNegated: kind & 0x80 != 0)
        }
        let item = try reader.list(bytes) { (reader, bytes) throws(RecordError) in
            let kind = try reader.byte(bytes)
            return RuleCondition(try reader.itemTest(kind & 0x7F, bytes), isNegated: kind & 0x80 != 0)
        }
        let action = try reader.ruleAction(bytes)
        try reader.finish()
        return Rule(
            id: id, name: name, position: position, isActive: isActive, from: from, until: until, blocks: blocks,
            pageConditions: page, itemConditions: item, action: action)
    }
}
