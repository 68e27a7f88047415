/// Where one list of a ``NumberLists`` stands.
struct ListEntry: BitwiseCopyable, Sendable {
    /// In place of a size class: the list is empty and has no block.
    static let noBlock = UInt8.max

    /// Where its numbers stand in the arena; meaningless without a block.
    var block: UInt32 = 0
    /// How many numbers it has.
    var count: UInt32 = 0
    /// The block's ``SizeClass``, or ``noBlock``.
    var sizeClass: UInt8 = noBlock
}
