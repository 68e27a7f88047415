/// How many submissions the writer hopes to find together before it commits, learned from how many came the last times.
///
/// Under load, waiting a moment for those who are on their way saves a flush of the disk for each; alone, nobody waits. The size grows by a
/// sixteenth while the hope comes true, falls to seven eighths of what did come when it does not, and below four there is no hoping.
struct GroupSize {
    /// Below so many at once there is nothing to wait for.
    private static let smallest = 4

    /// The submissions hoped for; one means not to wait.
    private(set) var hoped = 1

    /// Learns from a group that has come together.
    mutating func learn(from arrived: Int) {
        if arrived < Self.smallest {
            hoped = 1
        } else if arrived >= hoped {
            hoped = arrived + max(1, arrived / 16)
        } else {
            hoped = max(1, arrived - arrived / 8)
        }
    }
}
