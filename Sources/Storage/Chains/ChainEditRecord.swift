internal import Commerce

/// What the owner says about a link of consumption; its ends are the key.
///
/// ```
/// | 1 version | 1 flags: 1 muted, 2 typical days, 4 spread, 8 share | for each flag but the first 8, IEEE 754 binary64 big-endian | 4 CRC-32 |
/// ```
enum ChainEditRecord {
    static let version: UInt8 = 1

    private static let muted: UInt8 = 1
    private static let typicalDays: UInt8 = 2
    private static let spreadDays: UInt8 = 4
    private static let share: UInt8 = 8

    static func encode(_ edit: ChainEdit) -> [UInt8] {
        var writer = RecordWriter(version: version)
        let numbers = [(typicalDays, edit.typicalDays), (spreadDays, edit.spreadDays), (share, edit.share)]
        writer.byte(numbers.reduce(edit.isMuted ? muted : 0) { $1.1 == nil ? $0 : $0 | $1.0 })
        for case (_, .some(let number)) in numbers { writer.fixed(number.bitPattern) }
        return writer.sealed()
    }

    static func decode(_ bytes: RawSpan, from: ChainEnd, to: ChainEnd) throws(RecordError) -> ChainEdit {
        var reader = try RecordReader(bytes, newestVersion: version)
        let flags = try reader.byte(bytes)
        guard flags < 16 else { throw .invalid("flags") }
        var numbers: [UInt8: Double] = [:]
        for flag in [typicalDays, spreadDays, share] where flags & flag != 0 {
            numbers[flag] = Double(bitPattern: try reader.fixed(bytes))
        }
        try reader.finish()
        do {
            return try ChainEdit(
                from: from, to: to, typicalDays: numbers[typicalDays], spreadDays: numbers[spreadDays], share: numbers[share],
                isMuted: flags & muted != 0)
        } catch {
            throw .invalid(error.field)
        }
    }
}
