internal import Audience
internal import Compression

/// A part of the customers as bytes.
///
/// ```
/// | rows 4 B | entries 4 B | words of memberships 4 B | 0 4 B | rows 88 B each | entries 8 B each | memberships 8 B each word |
/// | starts 4 B each | due days 4 B each | lengths 2 B each | groups 1 B each | CRC-32 of all before 4 B |
/// ```
extension PeopleShard {
    /// The rows as bytes; they are made dense first.
    mutating func encoded() -> [UInt8] {
        makeDense()
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32 + rows.count * (99 + 8 * width) + entries.count * 8)
        PeopleBytes.append([UInt32(rows.count), UInt32(entries.count), UInt32(width), 0], to: &bytes)
        PeopleBytes.append(rows, to: &bytes)
        PeopleBytes.append(entries, to: &bytes)
        PeopleBytes.append(bits, to: &bytes)
        PeopleBytes.append(starts, to: &bytes)
        PeopleBytes.append(due, to: &bytes)
        PeopleBytes.append(lengths, to: &bytes)
        PeopleBytes.append(groups, to: &bytes)
        PeopleBytes.append([CRC32.checksum(of: bytes)], to: &bytes)
        return bytes
    }

    /// The rows that bytes hold; nil if they are damaged.
    init?(_ bytes: [UInt8]) {
        self.init()
        var offset = bytes.count - 4
        guard let checksum = PeopleBytes.values(UInt32.self, 1, in: bytes, at: &offset)?.first,
            CRC32.checksum(of: Array(bytes.dropLast(4))) == checksum
        else { return nil }
        offset = 0
        guard let head = PeopleBytes.values(UInt32.self, 4, in: bytes, at: &offset).map({ $0.map(Int.init) }),
            1...SegmentBits.capacity / 64 ~= head[2],
            let rows = PeopleBytes.values(PersonRow.self, head[0], in: bytes, at: &offset),
            let entries = PeopleBytes.values(FactEntry.self, head[1], in: bytes, at: &offset),
            let bits = PeopleBytes.values(UInt64.self, head[0] * head[2], in: bytes, at: &offset),
            let starts = PeopleBytes.values(UInt32.self, head[0], in: bytes, at: &offset),
            let due = PeopleBytes.values(Int32.self, head[0], in: bytes, at: &offset),
            let lengths = PeopleBytes.values(UInt16.self, head[0], in: bytes, at: &offset),
            let groups = PeopleBytes.values(UInt8.self, head[0], in: bytes, at: &offset), offset == bytes.count - 4,
            zip(starts, lengths).allSatisfy({ Int($0) + Int($1) <= entries.count })
        else { return nil }
        (self.rows, self.entries, self.bits, self.starts) = (rows, entries, bits, starts)
        (self.due, self.lengths, self.groups, self.width) = (due, lengths, groups, head[2])
        index()
    }
}
