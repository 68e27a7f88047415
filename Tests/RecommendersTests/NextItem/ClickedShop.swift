import Commerce
import Recommenders

/// An index made of whole sessions, one after the other.
enum ClickedShop {
    static func index(_ sessions: [[ItemNumber]]) -> SessionIndex {
        var index = SessionIndex()
        for items in sessions {
            let session = index.startSession(at: Timestamp(seconds: 0))
            for item in items { index.append(item: item, toSession: session) }
        }
        return index
    }
}
