/// Which of at most 512 segments somebody is in, by slot.
public struct SegmentBits: Hashable, Sendable, BitwiseCopyable {
    /// The most slots.
    public static let capacity = 512

    private var a, b, c, d, e, f, g, h: UInt64

    /// None.
    public init() { (a, b, c, d, e, f, g, h) = (0, 0, 0, 0, 0, 0, 0, 0) }

    /// Whether somebody is in the segment of a slot.
    public subscript(slot: Int) -> Bool {
        get { word(slot >> 6) >> UInt64(slot & 63) & 1 == 1 }
        set {
            let bit: UInt64 = 1 << UInt64(slot & 63)
            setWord(slot >> 6, newValue ? word(slot >> 6) | bit : word(slot >> 6) & ~bit)
        }
    }

    /// The slots in which two sets differ, ascending.
    public func differences(from other: SegmentBits) -> [Int] {
        guard self != other else { return [] }
        return (0..<8).flatMap { index in
            var (left, slots) = (word(index) ^ other.word(index), [Int]())
            while left != 0 {
                slots.append(index << 6 + left.trailingZeroBitCount)
                left &= left - 1
            }
            return slots
        }
    }

    /// The slots that are set, ascending.
    public var slots: [Int] { differences(from: SegmentBits()) }

    /// 64 slots at once.
    public func word(_ index: Int) -> UInt64 {
        switch index {
        case 0: a
        case 1: b
        case 2: c
        case 3: d
        case 4: e
        case 5: f
        case 6: g
        default: h
        }
    }

    /// Sets 64 slots at once.
    public mutating func setWord(_ index: Int, _ word: UInt64) {
        switch index {
        case 0: a = word
        case 1: b = word
        case 2: c = word
        case 3: d = word
        case 4: e = word
        case 5: f = word
        case 6: g = word
        default: h = word
        }
    }
}
