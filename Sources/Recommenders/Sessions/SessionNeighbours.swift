import Glibc

/// The next item from the running session: what stands near the same items in the sessions most like it.
///
/// With S sessions of at least two clicks, cnt(x) clicks on x, lag(x) clicks since x was clicked last in the running session,
/// and age(n) a session's place in the history from 0 (newest) to 1:
/// ```
/// w(x)   = exp(-lag(x)/4) · ln(1 + S/cnt(x))³                        for the 10 latest distinct items
/// sim(n) = Σ w(x) over the items x shared · |n|^-0.25 · exp(-age(n))  the last 250 sessions of each x; the 300 best vote
/// knn(j) = ln(1 + S/cnt(j)) · Σ sim(n) · Σ exp(-lag(z)/4) · f(y - z)  over places y of j in n and places z ≠ y of shared items
/// f(d)   = exp(-d/2.5) after the match, 0.75 · exp(-|d|/2) before it
/// ```
/// The inner sum costs one pass in each direction, since both decays are geometric. A relative of V-SKNN (Ludewig and Jannach,
/// 2018, doi:10.1007/s11257-018-9209-6), STAN (Garg et al., 2019, doi:10.1145/3331184.3331322) and VMIS-kNN (Kersbergen et al.,
/// 2022, doi:10.1145/3514221.3517901).
public struct SessionNeighbours: Sendable {
    /// How it weighs.
    public let setting: SessionNeighboursSetting
    private let lengthWeights: [Float]
    private let forwardStep: Float
    private let backwardStep: Float

    /// Neighbours weighed by a setting.
    public init(setting: SessionNeighboursSetting = SessionNeighboursSetting()) {
        self.setting = setting
        lengthWeights = (0..<128).map { pow(Float(max($0, 1)), -setting.lengthDamping) }
        forwardStep = exp(-1 / setting.forwardReach)
        backwardStep = exp(-1 / setting.backwardReach)
    }

    /// The items most likely to be clicked next, the best first; items clicked already may be among them.
    ///
    /// - Parameters:
    ///   - clicks: the running session's items, oldest first; items that the index does not know count for nothing.
    ///   - own: the running session's number, so that it is no neighbour of itself.
    public func items(
        after clicks: [ItemNumber], in index: borrowing SessionIndex, excluding own: SessionNumber? = nil, limit: Int,
        scratch: inout QueryScratch
    ) -> [Recommendation] {
        gather(after: clicks, in: index, excluding: own, scratch: &scratch)
        let sessions = Float(index.usableSessionCount)
        return scratch.takeBest(limit, source: .sessionNeighbours, in: index) { item, score in
            score * log(1 + sessions / Float(max(1, index.clickCount(on: item))))
        }
    }

    /// Leaves the votes, without the last idf, in the scratch's scores.
    func gather(
        after clicks: [ItemNumber], in index: borrowing SessionIndex, excluding own: SessionNumber?, scratch: inout QueryScratch
    ) {
        scratch.prepare(itemCount: index.itemCount)
        let recent = latestDistinct(clicks, in: index, scratch: &scratch)
        weighSessions(sharing: recent, in: index, excluding: own, scratch: &scratch)
        keepNearest(in: index, scratch: &scratch)
        readAhead(in: index, scratch: &scratch)
        for place in 0..<scratch.neighbours.count { vote(scratch.neighbours[place], in: index, scratch: &scratch) }
        for click in recent { scratch.cells[Int(click.item)].weight = 0 }
    }

    /// An item of the running session and the clicks since it was clicked last.
    private struct RecentItem {
        var item: ItemNumber
        var lag: Int
    }

    /// The distinct items that the index knows, latest first, each with its vote noted in the scratch.
    private func latestDistinct(
        _ clicks: [ItemNumber], in index: borrowing SessionIndex, scratch: inout QueryScratch
    ) -> [RecentItem] {
        var recent: [RecentItem] = []
        for (lag, item) in clicks.reversed().prefix(127).enumerated() {
            guard Int(item) < index.itemCount, scratch.cells[Int(item)].weight == 0 else { continue }
            scratch.cells[Int(item)].weight = exp(-Float(lag) / setting.voteDecay)
            recent.append(RecentItem(item: item, lag: lag))
        }
        return recent
    }

    /// Gives every session that shares one of the latest items its weight.
    private func weighSessions(
        sharing recent: [RecentItem], in index: borrowing SessionIndex, excluding own: SessionNumber?, scratch: inout QueryScratch
    ) {
        let ownPlace = own.flatMap { index.place(of: $0) } ?? -1
        scratch.sessions.reset(expecting: setting.items * setting.sessionsPerItem)
        for click in recent.prefix(setting.items) {
            let count = index.clickCount(on: click.item)
            guard count > 0 else { continue }
            let rarity = log(1 + Float(index.usableSessionCount) / Float(count))
            let weight = exp(-Float(click.lag) / setting.similarityDecay) * pow(rarity, setting.matchedRarity)
            var left = setting.sessionsPerItem
            scratch.sessions.nextItem()
            index.forEachPosting(of: click.item) { posting in
                if posting.session != ownPlace, scratch.sessions.add(weight, to: posting.session) { left -= 1 }
                return left > 0
            }
        }
    }

    /// Turns weights into similarities and keeps the nearest sessions.
    private func keepNearest(in index: borrowing SessionIndex, scratch: inout QueryScratch) {
        let all = index.sessionCount
        let ageStep = -1 / (Float(max(1, all)) * setting.ageScale)
        scratch.neighbours.reset(limit: setting.neighbours)
        for place in 0..<scratch.sessions.count {
            let (session, weight) = scratch.sessions[place]
            let age = exp(Float(all - session) * ageStep)
            let similarity = weight * lengthWeights[Int(index.lengths[session] & 0x7F)] * age
            scratch.neighbours.offer(UInt64(similarity.bitPattern) << 32 | UInt64(session))
        }
    }

    /// Reads a word of every neighbour, so that their cache misses overlap instead of following one another.
    private func readAhead(in index: borrowing SessionIndex, scratch: inout QueryScratch) {
        var sum: UInt32 = 0
        for place in 0..<scratch.neighbours.count {
            sum &+= index.clicks.words[Int(index.blocks[Int(scratch.neighbours[place] & 0xFFFF_FFFF)])]
        }
        scratch.readAhead = sum
    }

    /// Lets one session vote for its items by their distance from the items it shares with the running session.
    private func vote(_ neighbour: UInt64, in index: borrowing SessionIndex, scratch: inout QueryScratch) {
        let session = Int(neighbour & 0xFFFF_FFFF)
        let similarity = Float(bitPattern: UInt32(neighbour >> 32))
        let start = Int(index.blocks[session])
        let length = Int(index.lengths[session])
        var votes: Float = 0
        for position in stride(from: length - 1, through: 0, by: -1) {
            scratch.backward[position] = votes
            votes = (votes + scratch.cells[Int(index.clicks.words[start + position])].weight) * backwardStep
        }
        votes = 0
        for position in 0..<length {
            let item = index.clicks.words[start + position]
            scratch.add(similarity * (votes + setting.backwardWeight * scratch.backward[position]), to: item)
            votes = (votes + scratch.cells[Int(item)].weight) * forwardStep
        }
    }
}
