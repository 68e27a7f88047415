import Foundation

@testable import Recommenders

/// The formulas of ``NextItem`` as they are written, with dictionaries, for shops small enough that every item met is scored.
struct NaiveNextItem {
    var clicks: [RandomShop.Click]
    var repeats: RepeatHistogram
    private let setting = NextItemSetting()
    private let sessions: [[ItemNumber]]

    init(clicks: [RandomShop.Click], repeats: RepeatHistogram) {
        self.clicks = clicks
        self.repeats = repeats
        sessions = clicks.sessions
    }

    /// A click on an item in a session of at least two clicks.
    private struct Place {
        var session: Int
        var position: Int
    }

    /// An item's clicks as an index keeps them, the latest first: a session's first click counts when its second comes.
    private func places(of item: ItemNumber, excluding own: Int?) -> [Place] {
        var lengths: [Int: Int] = [:]
        var places: [Place] = []
        for click in clicks {
            let position = lengths[click.session, default: 0]
            lengths[click.session] = position + 1
            if position == 1, sessions[click.session][0] == item { places.append(Place(session: click.session, position: 0)) }
            if position > 0, click.item == item { places.append(Place(session: click.session, position: position)) }
        }
        return places.filter { $0.session != own }.reversed()
    }

    private func count(_ item: ItemNumber) -> Double { Double(places(of: item, excluding: nil).count) }

    private func ageWeight(_ session: Int) -> Double { exp(-Double(sessions.count - session) / Double(sessions.count)) }

    /// Adds `weight(session) / distance` around an item's latest clicks to the items before and after them.
    private func surroundings(
        of item: ItemNumber, limit: Int, window: Int, own: Int?, weight: (Int) -> Double
    ) -> (before: [ItemNumber: Double], after: [ItemNumber: Double]) {
        var before: [ItemNumber: Double] = [:]
        var after: [ItemNumber: Double] = [:]
        for place in places(of: item, excluding: own).prefix(limit) {
            for (position, other) in sessions[place.session].enumerated() {
                let distance = position - place.position
                guard distance != 0, abs(distance) <= window else { continue }
                if distance < 0 { before[other, default: 0] -= weight(place.session) / Double(distance) }
                if distance > 0 { after[other, default: 0] += weight(place.session) / Double(distance) }
            }
        }
        return (before, after)
    }

    /// The running session's distinct items, the latest first, with their lags.
    private func distinct(_ query: [ItemNumber]) -> [(item: ItemNumber, lag: Int)] {
        var items: [(item: ItemNumber, lag: Int)] = []
        for (lag, item) in query.reversed().enumerated() where !items.contains(where: { $0.item == item }) {
            items.append((item, lag))
        }
        return items
    }

    func probabilities(after query: [ItemNumber], excluding own: Int?) -> [ItemNumber: Double] {
        var neighbours = NaiveNeighbours(sessions: sessions)
        neighbours.setting = setting.neighbours
        let votes = neighbours.scores(after: query, excluding: own)
        let seen = distinct(query)
        let current = surroundings(
            of: seen[0].item, limit: setting.currentPostings, window: setting.window, own: own, weight: ageWeight)
        let usable = Double(sessions.count { $0.count > 1 })
        var earlier: [ItemNumber: Double] = [:]
        var earlierBefore: [ItemNumber: Double] = [:]
        for (item, lag) in seen.filter({ $0.item < 30 }).prefix(setting.neighbours.items)
        where item != seen[0].item && count(item) > 0 {
            let factor = exp(-Double(lag) / 2) * pow(log(1 + usable / count(item)), 3)
            let around = surroundings(
                of: item, limit: setting.earlierPostings, window: setting.window, own: own
            ) { factor * ageWeight($0) }
            earlier.merge(around.after, uniquingKeysWith: +)
            earlierBefore.merge(around.before, uniquingKeysWith: +)
        }
        var columns = [votes, current.after, current.before, earlier, earlierBefore]
        for column in columns.indices { columns[column] = columns[column].filter { $0.value > 0 } }
        return softmax(query, seen: seen.map(\.item), columns: columns, walk: walk(from: votes, own: own))
    }

    private func walk(from votes: [ItemNumber: Double], own: Int?) -> [ItemNumber: Double] {
        let sources = votes.sorted { $0.value > $1.value }.prefix(setting.walkSources)
        let total = sources.reduce(0) { $0 + $1.value }
        var walk: [ItemNumber: Double] = [:]
        for (source, value) in sources {
            let clicks = min(setting.walkPostings, places(of: source, excluding: own).count)
            let around = surroundings(of: source, limit: setting.walkPostings, window: setting.walkWindow, own: own) { _ in
                value / total * pow(Double(clicks), -0.75)
            }
            for (item, value) in around.before.merging(around.after, uniquingKeysWith: +) where item != source {
                walk[item, default: 0] += value
            }
        }
        return walk
    }

    private func softmax(
        _ query: [ItemNumber], seen: [ItemNumber], columns: [[ItemNumber: Double]], walk: [ItemNumber: Double]
    ) -> [ItemNumber: Double] {
        let met = Set(seen).union(columns.flatMap(\.keys)).union(walk.keys)
        let unseenTotals = columns.map { column in column.reduce(0) { seen.contains($1.key) ? $0 : $0 + $1.value } }
        let totals = columns.map { $0.values.reduce(0, +) }
        let walkTotal = walk.reduce(0) { seen.contains($1.key) ? $0 : $0 + $1.value }
        let confidence = log(1 + totals[1])
        let returns = repeats.probabilities(after: query[...])
        let weights = NextItemWeights()
        func weight(_ feature: NextItemFeature) -> Double { Double(weights[feature]) }
        func share(_ value: Double?, _ total: Double) -> Double { total > 0 ? (value ?? 0) / total : 0 }
        func g(_ share: Double, _ scale: Double = 1000) -> Double { log(1 + scale * share) }
        var scores: [ItemNumber: Double] = [:]
        for item in met {
            let walked = g(share(walk[item], walkTotal))
            if let rank = seen.firstIndex(of: item) {
                let times = log(Double(query.count { $0 == item }))
                let led = zip(query, query.dropFirst()).count { $0 == item && $1 == seen[0] }
                scores[item] =
                    weight(.seen) + weight(.seenReturn) * log(Double(returns[min(rank, 15)]))
                    + weight(.seenVotes) * g(share(columns[0][item], totals[0]), 10_000)
                    + weight(.seenSuccessors) * g(share(columns[1][item], totals[1])) + (rank == 0 ? weight(.seenCurrent) : 0)
                    + weight(.seenRank) * log(Double(rank + 1)) + weight(.seenClicks) * times
                    + (rank == 0 ? weight(.seenCurrentClicks) * times : 0) + weight(.seenLedHere) * Double(min(led, 3))
                    + weight(.seenPopularity) * log(1 + count(item))
                    + weight(.seenUnseenShare) * share(unseenTotals[0], totals[0]) + weight(.seenLength)
                    * log(Double(query.count))
                    + weight(.seenDistinct) * log(Double(seen.count)) + weight(.seenConfidence) * confidence
                    + weight(.seenWalk) * walked
            } else {
                let part = share(columns[0][item], unseenTotals[0])
                let latest = places(of: item, excluding: nil).first?.session ?? 0
                let age = Double(sessions.count - latest) / Double(sessions.count)
                scores[item] =
                    weight(.unseenVotes) * g(part, 10_000)
                    + weight(.unseenSuccessors) * g(share(columns[1][item], unseenTotals[1]))
                    + weight(.unseenPredecessors) * g(share(columns[2][item], unseenTotals[2]))
                    + weight(.unseenEarlierSuccessors) * g(share(columns[3][item], unseenTotals[3]))
                    + weight(.unseenVoteShare) * part + weight(.unseenPopularity) * log(1 + count(item))
                    + weight(.unseenAge) * log(1 + 1000 * age) + weight(.unseenNovelty) * log(Double(returns[16]))
                    + weight(.unseenConfidentVotes) * g(part, 10_000) * confidence / 5 + weight(.unseenWalk) * walked
            }
        }
        let total = scores.values.reduce(0) { $0 + exp($1) }
        return scores.mapValues { exp($0) / total }
    }
}
