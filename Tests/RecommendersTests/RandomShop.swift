import Commerce
import Recommenders

/// A made-up stream of clicks, the same for the same seed: sessions that run at the same time, popular and rare items.
struct RandomShop {
    /// A click on an item in a session; sessions are numbered in the order of their first click.
    struct Click {
        var session: Int
        var item: ItemNumber
    }

    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// A number from 0 up to a bound (SplitMix64).
    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) >> 33) % bound
    }

    /// An item; low numbers are clicked more.
    mutating func item(of count: Int) -> ItemNumber { ItemNumber(min(below(count), below(count))) }

    /// Clicks of sessions of which up to four are open at a time.
    mutating func clicks(_ count: Int, items: Int) -> [Click] {
        var open: [Int] = []
        var begun = 0
        return (0..<count).map { _ in
            if open.isEmpty || (open.count < 4 && below(4) == 0) {
                open.append(begun)
                begun += 1
            }
            let place = below(open.count)
            let session = open[place]
            if below(5) == 0 { open.remove(at: place) }
            return Click(session: session, item: item(of: items))
        }
        .renumbered()
    }
}

extension [RandomShop.Click] {
    /// The same clicks with sessions numbered in the order of their first click.
    fileprivate func renumbered() -> Self {
        var numbers: [Int: Int] = [:]
        return map { click in
            let next = numbers.count
            let number = numbers[click.session, default: next]
            numbers[click.session] = number
            return RandomShop.Click(session: number, item: click.item)
        }
    }

    /// The items of each session, in order.
    var sessions: [[ItemNumber]] {
        var sessions: [[ItemNumber]] = []
        for click in self {
            if click.session == sessions.count { sessions.append([]) }
            sessions[click.session].append(click.item)
        }
        return sessions
    }

    /// An index that took these clicks one by one; session n began n hours after the epoch.
    func index(limits: SessionIndexLimits = SessionIndexLimits()) -> SessionIndex {
        var index = SessionIndex(limits: limits)
        for click in self {
            if click.session == Int(index.nextSession) {
                _ = index.startSession(at: Timestamp(seconds: 3600 * Int64(click.session)))
            }
            index.append(item: click.item, toSession: SessionNumber(click.session))
        }
        return index
    }
}
