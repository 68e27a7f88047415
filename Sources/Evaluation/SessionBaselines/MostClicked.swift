public import Recommenders

/// Popularity: everybody sees what was clicked most.
///
/// `score(j) = clicks on j in the training`; ties: the item clicked more recently. The baseline POP of Ludewig and Jannach, 2018,
/// doi:10.1007/s11257-018-9209-6.
public struct MostClicked: SessionModel {
    private let ranked: [ItemNumber]

    /// Learns from sessions.
    public init(trainedOn sessions: ItemLists) {
        var scores = ItemScores(recency: sessions.recency())
        for item in sessions.items { scores.add(1, to: item) }
        ranked = scores.takeBest(.max)
    }

    /// The same for every session.
    public func ranking(after clicks: [ItemNumber], limit: Int) -> [ItemNumber] {
        Array(ranked.prefix(limit))
    }
}
