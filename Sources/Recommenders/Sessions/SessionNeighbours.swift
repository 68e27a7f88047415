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
    /// Clicks of the running session that count, the latest.
    static let clicksPerQuery = 127
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
        scratch.next.best.reset(limit: limit)
        for place in 0..<scratch.next.table.count {
            let row = scratch.next.table[place]
            if row.votes > 0 { scratch.next.best.offerItem(row.item, score: row.votes, in: index) }
        }
        scratch.next.table.clear()
        scratch.next.best.sortDescending()
        return (0..<scratch.next.best.count).map {
            Recommendation(item: scratch.next.best[$0].item, score: scratch.next.best[$0].score, source: .sessionNeighbours)
        }
    }

    /// Leaves the distinct items of the running session in the scratch, and all items met with their votes in its table, which the
    /// caller clears.
    func gather(
        after clicks: [ItemNumber], in index: borrowing SessionIndex, excluding own: SessionNumber?, scratch: inout QueryScratch
    ) {
        scratch.next.start(after: clicks.suffix(Self.clicksPerQuery), in: index, excluding: own)
        weighSessions(in: index, scratch: &scratch)
        keepNearest(in: index, scratch: &scratch)
        readAhead(in: index, scratch: &scratch)
        for rank in 0..<scratch.next.seen.count {
            scratch.next.voteWeights.append(exp(-Float(scratch.next.seen[rank].lag) / setting.voteDecay))
        }
        scratch.next.voteWeights.append(0)
        for place in 0..<scratch.neighbours.count { vote(scratch.neighbours[place], in: index, scratch: &scratch.next) }
        weighByRarity(in: index, scratch: &scratch.next)
    }

    /// Gives every session that shares one of the latest items its weight.
    private func weighSessions(in index: borrowing SessionIndex, scratch: inout QueryScratch) {
        scratch.sessions.reset(expecting: setting.items * setting.sessionsPerItem)
        var sum: UInt32 = 0
        for rank in 0..<min(scratch.next.seen.count, setting.items) {
            sum &+= index.readAhead(latest: setting.sessionsPerItem, of: scratch.next.seen[rank].item)
        }
        scratch.readAhead &+= sum
        var items = 0
        for rank in 0..<scratch.next.seen.count where items < setting.items {
            let click = scratch.next.seen[rank]
            guard Int(click.item) < index.itemCount else { continue }
            items += 1
            let count = index.clickCount(on: click.item)
            guard count > 0 else { continue }
            let rarity = log(1 + Float(index.usableSessionCount) / Float(count))
            let weight = exp(-Float(click.lag) / setting.similarityDecay) * pow(rarity, setting.matchedRarity)
            var left = setting.sessionsPerItem
            scratch.sessions.nextItem()
            index.forEachPosting(of: click.item) { posting in
                if posting.session != scratch.next.ownPlace, scratch.sessions.add(weight, to: posting.session) { left -= 1 }
                return left > 0
            }
        }
    }

    /// Turns weights into similarities and keeps the nearest sessions.
    private func keepNearest(in index: borrowing SessionIndex, scratch: inout QueryScratch) {
        scratch.ageWeights.prepare(sessions: index.sessionCount, scale: setting.ageScale)
        scratch.neighbours.reset(limit: setting.neighbours)
        scratch.similarities.removeAll()
        var sum: UInt32 = 0
        for place in 0..<scratch.sessions.count { sum &+= index.sessions[scratch.sessions[place].session].block }
        scratch.readAhead &+= sum
        for place in 0..<scratch.sessions.count {
            let (session, weight) = scratch.sessions[place]
            let similarity = weight * lengthWeights[Int(index.sessions[session].length & 0x7F)] * scratch.ageWeights[session]
            scratch.similarities.append(UInt64(similarity.bitPattern) << 32 | UInt64(session))
        }
        for place in 0..<scratch.similarities.count { scratch.neighbours.offer(scratch.similarities[place]) }
    }

    /// Reads the first and the last word of every neighbour, so that their cache misses overlap instead of following one another.
    private func readAhead(in index: borrowing SessionIndex, scratch: inout QueryScratch) {
        var sum: UInt32 = 0
        for place in 0..<scratch.neighbours.count {
            let session = Int(scratch.neighbours[place] & 0xFFFF_FFFF)
            let entry = index.sessions[session]
            sum &+= index.clicks.words[Int(entry.block)] &+ index.clicks.words[Int(entry.block) + Int(entry.length) - 1]
        }
        scratch.readAhead &+= sum
    }

    /// Lets one session vote for its items by their distance from the items it shares with the running session.
    private func vote(_ neighbour: UInt64, in index: borrowing SessionIndex, scratch: inout NextItemScratch) {
        let session = Int(neighbour & 0xFFFF_FFFF)
        let similarity = Float(bitPattern: UInt32(neighbour >> 32))
        let entry = index.sessions[session]
        let start = Int(entry.block)
        let length = Int(entry.length)
        var votes: Float = 0
        for position in stride(from: length - 1, through: 0, by: -1) {
            let place = scratch.table.place(of: index.clicks.words[start + position])
            let weight = scratch.voteWeights[min(place, scratch.table.seenCount)]
            scratch.ballots[position] = Ballot(place: UInt32(place), weight: weight, backward: votes)
            votes = (votes + weight) * backwardStep
        }
        votes = 0
        for position in 0..<length {
            let ballot = scratch.ballots[position]
            let value = similarity * (votes + setting.backwardWeight * ballot.backward)
            scratch.table.update(Int(ballot.place)) { $0.votes += value }
            votes = (votes + ballot.weight) * forwardStep
        }
    }

    /// Multiplies the votes by the rarity of the items that got them.
    private func weighByRarity(in index: borrowing SessionIndex, scratch: inout NextItemScratch) {
        let sessions = Float(index.usableSessionCount)
        var sum: UInt32 = 0
        for place in 0..<scratch.table.count { sum &+= index.recency(of: scratch.table[place].item) }
        scratch.readAhead &+= sum
        for place in 0..<scratch.table.count {
            let item = scratch.table[place].item
            let rarity = log(1 + sessions / Float(max(1, index.clickCount(on: item))))
            scratch.table.update(place) { $0.votes *= rarity }
        }
    }
}
