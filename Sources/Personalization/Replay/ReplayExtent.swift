internal import Commerce
internal import Storage

/// Which part of the log a replay covers, and how many of its visitors.
struct ReplayExtent {
    /// When the replay begins; what came before is only learned from.
    let start: Timestamp
    /// Events in the log.
    let eventCount: Int
    /// Only every so many visitors are replayed.
    private let everyVisitor: UInt64

    /// Looks through the log once.
    init(of store: Store, _ setting: ReplaySetting) throws {
        var latest = Timestamp(milliseconds: 0)
        var count = 0
        try store.events(after: .zero) { event in
            latest = max(latest, event.time)
            count += 1
            return true
        }
        let start = latest.advanced(bySeconds: -86_400 * Int64(setting.days))
        var blocks = 0
        try store.events(after: .zero) { event in
            if event.time >= start { blocks += ReplayPage(event, limit: 1, isFirst: false).requests.count }
            return true
        }
        self.start = start
        eventCount = count
        everyVisitor = UInt64(max(1, (blocks + setting.blocks - 1) / max(1, setting.blocks)))
    }

    /// Whether a visitor is replayed.
    func includes(_ visitor: VisitorID) -> Bool {
        let mixed = (visitor.low ^ visitor.high) &* 0x9E37_79B9_7F4A_7C15
        return (mixed >> 32) % everyVisitor == 0
    }
}
