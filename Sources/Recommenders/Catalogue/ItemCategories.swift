/// The categories of all items in one array, so that asking for those of a thousand items touches no object of its own.
struct ItemCategories: Sendable {
    /// Where an item's categories stand.
    private struct Stretch: BitwiseCopyable, Sendable {
        var start: UInt32 = 0
        var count: UInt32 = 0
    }

    private var stretches: [Stretch] = []
    private var numbers: [CategoryNumber] = []
    private var unused = 0

    /// Makes room for more items; new ones have no categories.
    mutating func grow(by count: Int) { stretches += repeatElement(Stretch(), count: count) }

    /// An item's categories, the main one first. The place of what it had before is used again when such places make up half of
    /// all.
    subscript(item: Int) -> [CategoryNumber] {
        get {
            let start = Int(stretches[item].start)
            return Array(numbers[start..<(start + Int(stretches[item].count))])
        }
        set {
            guard newValue != self[item] else { return }
            unused += Int(stretches[item].count)
            stretches[item] = Stretch(start: UInt32(numbers.count), count: UInt32(newValue.count))
            numbers += newValue
            if unused > numbers.count / 2 + 1_000 { compact() }
        }
    }

    /// Adds an item's categories to a list.
    func append(of item: Int, to list: inout [CategoryNumber]) {
        let start = Int(stretches[item].start)
        for place in start..<(start + Int(stretches[item].count)) { list.append(numbers[place]) }
    }

    private mutating func compact() {
        var kept: [CategoryNumber] = []
        kept.reserveCapacity(numbers.count - unused)
        for item in stretches.indices {
            let start = Int(stretches[item].start)
            stretches[item].start = UInt32(kept.count)
            kept += numbers[start..<(start + Int(stretches[item].count))]
        }
        numbers = kept
        unused = 0
    }
}
