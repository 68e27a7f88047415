import Commerce
public import Recommenders

/// What the product itself answers, in its defaults: the session index and the counters of returns, filled click by click as events fill
/// them, and the next-item model over both.
public final class LiveNextItem: SessionModel {
    private var index = SessionIndex()
    private var repeats = RepeatHistogram()
    private let model = NextItem()
    private var scratch = QueryScratch()

    /// Learns from sessions; the queries' own sessions are never added.
    public init(trainedOn sessions: ItemLists) {
        for session in 0..<sessions.count {
            let number = index.startSession(at: Timestamp(seconds: Int64(session)))
            var clicks: [ItemNumber] = []
            for item in sessions[session] {
                repeats.learn(item, after: clicks)
                index.append(item: item, toSession: number)
                clicks.append(item)
            }
        }
    }

    /// The model's own order.
    public func ranking(after clicks: [ItemNumber], limit: Int) -> [ItemNumber] {
        model.items(after: clicks, in: index, repeats: repeats, limit: limit, scratch: &scratch).map(\.item)
    }
}
