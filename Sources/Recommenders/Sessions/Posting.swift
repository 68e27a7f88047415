/// Where an item was clicked, in one word.
///
/// ```
/// bit 31                                7 6         0
///     | session, from the oldest kept (25) | position |
/// ```
struct Posting {
    /// Both fields as one number; greater is later.
    let rawValue: UInt32

    /// The posting with these bits.
    @inline(__always) init(rawValue: UInt32) { self.rawValue = rawValue }

    /// A click at a position of a session.
    @inline(__always) init(session: Int, position: Int) {
        rawValue = UInt32(truncatingIfNeeded: session) << 7 | UInt32(truncatingIfNeeded: position)
    }

    /// The session's place, counted from the oldest that is kept.
    @inline(__always) var session: Int { Int(rawValue >> 7) }

    /// The click's place in the session, from 0.
    @inline(__always) var position: Int { Int(rawValue & 0x7F) }
}
