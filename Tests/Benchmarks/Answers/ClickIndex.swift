import Commerce
import Recommenders

/// An index of sessions that is fed with events alone, so that its size can be told apart from all the rest of a shop.
struct ClickIndex: ~Copyable {
    private var index = SessionIndex()
    private var running: [VisitorID: (number: SessionNumber, end: Timestamp)] = [:]

    /// Clicks held.
    var clickCount: Int { index.clickCount }

    /// Bytes held for each click, growth slack, single-click sessions and the items' entries included.
    var bytesPerClick: Double { Double(index.byteCount) / Double(max(1, index.clickCount)) }

    /// Takes the looks among events.
    mutating func add(_ events: [Event]) {
        for event in events {
            guard let visitor = event.visitor, case .productView(let product) = event.action,
                let item = ItemNumber(product.rawValue)
            else { continue }
            index.append(item: item, toSession: session(of: visitor, at: event.time))
        }
    }

    private mutating func session(of visitor: VisitorID, at time: Timestamp) -> SessionNumber {
        if let known = running[visitor], time.milliseconds(since: known.end) <= Session.silence {
            running[visitor] = (known.number, time)
            return known.number
        }
        let number = index.startSession(at: time)
        running[visitor] = (number, time)
        return number
    }
}
