import Foundation

@testable import Recommenders

/// The formulas of ``SessionNeighbours`` as they are written, with dictionaries and every distance taken one by one.
struct NaiveNeighbours {
    var setting = SessionNeighboursSetting()
    /// Every session, oldest first.
    var sessions: [[ItemNumber]]

    private var usable: Double { Double(sessions.count { $0.count > 1 }) }

    private func count(_ item: ItemNumber) -> Double {
        Double(sessions.filter { $0.count > 1 }.joined().count { $0 == item })
    }

    private func rarity(_ item: ItemNumber) -> Double { log(1 + usable / count(item)) }

    func scores(after query: [ItemNumber], excluding own: Int?) -> [ItemNumber: Double] {
        var lags: [ItemNumber: Double] = [:]
        for (lag, item) in query.reversed().enumerated() where lags[item] == nil && count(item) > 0 { lags[item] = Double(lag) }
        var weights: [Int: Double] = [:]
        for (item, lag) in lags.sorted(by: { $0.value < $1.value }).prefix(setting.items) {
            let weight = exp(-lag / Double(setting.similarityDecay)) * pow(rarity(item), Double(setting.matchedRarity))
            for (session, items) in sessions.enumerated() where items.count > 1 && items.contains(item) && session != own {
                weights[session, default: 0] += weight
            }
        }
        var scores: [ItemNumber: Double] = [:]
        for (session, weight) in weights {
            let items = sessions[session]
            let age = Double(sessions.count - session) / Double(sessions.count)
            let similarity = weight * pow(Double(items.count), -0.25) * exp(-age)
            for (place, item) in items.enumerated() {
                for (match, matched) in items.enumerated() where match != place {
                    guard let lag = lags[matched] else { continue }
                    let distance = Double(place - match)
                    let nearness = distance > 0 ? exp(-distance / 2.5) : 0.75 * exp(distance / 2)
                    scores[item, default: 0] += similarity * exp(-lag / 4) * nearness
                }
            }
        }
        return scores.reduce(into: [:]) { $0[$1.key] = $1.value * rarity($1.key) }
    }
}
