import Commerce
import Foundation
import Storage

/// What is left of a store after a crash: opens it as the appliance would, checks every promise, writes to it once more.
struct Verdict: Codable {
    /// The store's directory.
    var directory: String
    /// All events from the first up to this one are in the log, each once, as they were handed in.
    var events = 0
    /// The product's price in cents; 0 if there is no product.
    var price = 0
    /// What is wrong; nil if nothing is.
    var problem: String?

    /// Opens and checks a store.
    init(of directory: String) {
        self.directory = directory
        do {
            try check()
        } catch {
            problem = "\(error)"
        }
    }

    private mutating func check() throws {
        let store = try Store(Store.Configuration(directory: directory, profileCapacity: 64))
        let log = try readLog(store)
        try checkFolds(of: log, in: store)
        try checkProduct(in: store)
        try checkLife(of: store)
    }

    private mutating func readLog(_ store: Store) throws -> [Event] {
        var log: [Event] = []
        try store.events(after: .zero) { event in
            var expected = Script.event(log.count + 1)
            expected.id = event.id
            guard event == expected, event.id > log.last?.id ?? .zero else {
                throw DriverError("event \(log.count + 1) of the log is \(event.externalID ?? "nameless")")
            }
            log.append(event)
            return true
        }
        events = log.count
        guard store.lastEventID == log.last?.id ?? .zero, store.watermark <= store.lastEventID else {
            throw DriverError("the head of the log is not its last event")
        }
        return log
    }

    /// The folded state after the replay must be what folding the whole log from the beginning gives.
    private func checkFolds(of log: [Event], in store: Store) throws {
        var profiles: [VisitorID: Profile] = [:]
        var counts: [Int32: [Metric: Int64]] = [:]
        for event in log {
            counts[event.time.day, default: [:]][.events(event.action.kind), default: 0] += 1
            guard let visitor = event.visitor else { continue }
            profiles[visitor, default: Profile(visitor: visitor, firstSeen: event.time)].apply(event)
        }
        for (visitor, expected) in profiles where try store.profile(visitor) != expected {
            throw DriverError("the profile of \(visitor) is not the fold of its events")
        }
        for (day, expected) in counts {
            let found = store.counters(day: day).filter { if case .events = $0.key { true } else { false } }
            guard found == expected else { throw DriverError("the counters of day \(day) are not the fold of its events") }
        }
    }

    private mutating func checkProduct(in store: Store) throws {
        guard let product = try store.product(Script.productID)?.product else { return }
        price = Int(product.price?.minorUnits ?? 0)
        guard product == Script.product(costing: price) else { throw DriverError("the product is damaged") }
    }

    /// A recovered store goes on: what it has is not taken twice, what is new is taken, and the folds can be written.
    private func checkLife(of store: Store) throws {
        let known = events == 0 ? [] : [1, (events + 1) / 2, events].map(Script.event)
        let new = Script.event(events + 1)
        let result = try store.append([known, [new]])
        guard result.taken == [0, 1] else { throw DriverError("taken again: \(result.taken)") }
        try store.fold(result.events)
        try store.flush()
        guard store.watermark == store.lastEventID else { throw DriverError("the watermark does not follow") }
    }
}
