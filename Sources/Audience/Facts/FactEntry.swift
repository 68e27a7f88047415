/// One thing that is known of a person, in eight bytes.
///
/// ```
/// bit 63    58        48       32         0
///     | kind 6 | count 10 | day 16 | subject 32 |
/// ```
/// Counts end at 1,023; days count from 1970 and end in 2149. Entries of a row stand in the order of their kinds.
public struct FactEntry: RawRepresentable, Hashable, Sendable, BitwiseCopyable {
    /// The bits.
    public let rawValue: UInt64

    /// An entry of given bits.
    public init(rawValue: UInt64) {
        self.rawValue = rawValue
    }

    /// An entry; counts and days beyond their limits end there.
    init(_ kind: FactKind, count: Int = 1, day: Int32 = 0, subject: UInt32 = 0) {
        let count = UInt64(min(1_023, max(0, count)))
        let day = UInt64(UInt16(clamping: day))
        rawValue = UInt64(kind.rawValue) << 58 | count << 48 | day << 32 | UInt64(subject)
    }

    /// A property that is a number.
    init(property name: UInt32, number: Float) {
        let name = UInt64(min(name, 0x3FF_FFFF))
        rawValue = UInt64(FactKind.propertyNumber.rawValue) << 58 | name << 32 | UInt64(number.bitPattern)
    }

    /// A property with its value: 58 bits of a hash (FNV-1a over name, a zero byte and value, then the mixer of MurmurHash3).
    init(property name: String, value: String) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for part in [name, value] {
            for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
            hash = hash &* 0x0000_0100_0000_01B3
        }
        hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
        rawValue = UInt64(FactKind.property.rawValue) << 58 | (hash ^ hash >> 33) >> 6
    }

    @inline(__always) var kind: UInt8 { UInt8(truncatingIfNeeded: rawValue >> 58) }
    @inline(__always) var count: Int { Int(truncatingIfNeeded: rawValue >> 48 & 0x3FF) }
    @inline(__always) var day: Int32 { Int32(truncatingIfNeeded: rawValue >> 32 & 0xFFFF) }
    @inline(__always) var subject: UInt32 { UInt32(truncatingIfNeeded: rawValue) }
    /// The number of the name of a property that is a number.
    @inline(__always) var name: UInt32 { UInt32(truncatingIfNeeded: rawValue >> 32 & 0x3FF_FFFF) }
    /// The value of a property that is a number.
    @inline(__always) var number: Float { Float(bitPattern: subject) }

    /// The days of somebody's orders, each once, the latest first.
    public static func orderDays(in entries: Span<FactEntry>) -> [Int32] {
        var days: [Int32] = []
        for index in entries.indices where entries[index].kind == FactKind.order.rawValue { days.append(entries[index].day) }
        return days
    }
}
