import Commerce
import Foundation
import Storage
import Synchronization

/// The recorded process: feeds a store through its real writer, and marks what is acknowledged when it is.
struct Recording {
    var directory: String
    var log: String
    var eventCount: Int
    var neverFlushesDisk: Bool

    /// The most requests that wait for the writer at a time.
    private static let clients = 6

    /// Runs to the end; the store is closed then.
    func run() throws {
        guard let marks = MarkLog(path: log) else { throw DriverError("cannot open \(log); is the recorder loaded?") }
        let store = try Store(Store.Configuration(directory: directory, profileCapacity: 64, neverFlushesDisk: neverFlushesDisk))
        var limits = WriterLimits()
        limits.eventsPerCommit = 12
        limits.flushInterval = 25
        let failure = Mutex<String?>(nil)
        let writer = StoreWriter(store: store, limits: limits, onFatal: { error in failure.withLock { $0 = "\(error)" } })
        writer.start()
        submitAll(to: writer, store: store, marks: marks, failure: failure)
        writer.stop()
        if let text = failure.withLock({ $0 }) { throw DriverError(text) }
    }

    private func submitAll(
        to writer: StoreWriter, store: Store, marks: MarkLog, failure: borrowing Mutex<String?>
    ) {
        let free = DispatchSemaphore(value: Self.clients)
        let problems = Problems()
        var generator = Mixer(state: 5)
        var number = 0
        var price = 0
        while number < eventCount, problems.first == nil {
            let count = min(eventCount - number, 1 + Int(generator.next() % 4))
            let group = (number + 1...number + count).map(Script.event)
            number += count
            let last = number
            free.wait()
            writer.submit(group) { outcome in
                Self.acknowledge(outcome, last, marks, problems)
                free.signal()
            }
            guard generator.next() % 40 == 0 else { continue }
            price += 1
            raise(to: price, in: store, marks, problems)
        }
        for _ in 0..<Self.clients { free.wait() }
        for _ in 0..<Self.clients { free.signal() }
        if let first = problems.first { failure.withLock { $0 = first } }
    }

    private func raise(to price: Int, in store: Store, _ marks: MarkLog, _ problems: Problems) {
        do {
            try store.put(StoredProduct(product: Script.product(costing: price)))
            try marks.mark(.price, price)
        } catch {
            problems.note("\(error)")
        }
    }

    private static func acknowledge(_ outcome: WriteOutcome, _ last: Int, _ marks: MarkLog, _ problems: Problems) {
        guard case .stored(_, let duplicates) = outcome, duplicates == 0 else {
            return problems.note("event \(last): \(outcome)")
        }
        do {
            try marks.mark(.events, last)
        } catch {
            problems.note("\(error)")
        }
    }
}
