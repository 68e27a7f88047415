/// Where a ``SessionIndex`` keeps one session's items: side by side, since whoever asks for one of the two asks for the other, and
/// each would be a cache miss of its own.
struct SessionEntry: BitwiseCopyable, Sendable {
    /// The block of its items; the item itself while there is only one; meaningless while there is none.
    var block: UInt32 = 0
    /// Clicks held.
    var length: UInt8 = 0
}
