/// Many short lists of 32-bit words that grow one at a time, in one buffer.
///
/// Each list is one block of a ``SizeClass``. A list that outgrows its block moves into one of the next class, and the old block
/// goes to its class's free list for the next list of that size; the first word of a free block
/// is the offset of the next free one.
struct BlockArena: ~Copyable, Sendable {
    /// All blocks.
    var words: GrowingBuffer<UInt32>
    private var free: [UInt32]

    private static let none = UInt32.max

    /// An arena with room for some words.
    init(capacity: Int = 0) {
        words = GrowingBuffer(capacity: capacity)
        free = Array(repeating: Self.none, count: 48)
    }

    /// A block of a class; what it holds is arbitrary.
    mutating func allocate(_ sizeClass: SizeClass) -> UInt32 {
        let head = free[Int(sizeClass.rawValue)]
        if head != Self.none {
            free[Int(sizeClass.rawValue)] = words[Int(head)]
            return head
        }
        let offset = words.count
        precondition(offset + sizeClass.size < Int(UInt32.max), "arena is full")
        words.grow(toCount: offset + sizeClass.size, filling: 0)
        return UInt32(offset)
    }

    /// Gives a block back.
    mutating func release(_ block: UInt32, _ sizeClass: SizeClass) {
        words[Int(block)] = free[Int(sizeClass.rawValue)]
        free[Int(sizeClass.rawValue)] = block
    }

    /// Moves the words of a full block into one of the next class.
    mutating func enlarge(_ block: UInt32, _ sizeClass: SizeClass) -> UInt32 {
        let larger = allocate(sizeClass.next)
        words.copy(from: Int(block), to: Int(larger), count: sizeClass.size)
        release(block, sizeClass)
        return larger
    }

    /// Bytes held.
    var byteCount: Int { words.capacity * 4 }
}
