import Commerce
import Foundation
import Recommenders
import Synchronization

/// The work that a model of similar items saves up for the night, done at once: the index is built, and every item is asked for its 20
/// most alike.
struct SimilarTrial {
    /// Pairs of session and item, each a little-endian 32-bit number, session after session.
    var file: String

    /// An index that threads may read together.
    private final class Shared: Sendable {
        let index: SessionIndex

        init(_ index: consuming SessionIndex) {
            self.index = index
        }
    }

    /// Seconds for the index and for the answers, on as many threads as there are processors.
    func run() throws -> [String: Double] {
        let pairs = try words()
        let now = Timestamp(seconds: 1_740_000_000)
        var built: Shared?
        let building = Latencies.seconds { built = Shared(Self.index(of: pairs, at: now)) }
        guard let built else { throw DriverError("no index") }
        let threads = ProcessInfo.processInfo.activeProcessorCount
        let found = Mutex(0)
        let asking = Latencies.seconds {
            DispatchQueue.concurrentPerform(iterations: threads) { thread in
                let count = Self.ask(built.index, from: thread, step: threads, at: now)
                found.withLock { $0 += count }
            }
        }
        return [
            "build_s": building, "ask_s": asking, "items": Double(built.index.itemCount), "found": Double(found.withLock { $0 }),
        ]
    }

    private func words() throws -> [UInt32] {
        let data = try Data(contentsOf: URL(fileURLWithPath: file))
        return stride(from: 0, to: data.count - 3, by: 4).map { start in
            (0..<4).reduce(0) { $0 | UInt32(data[start + $1]) << UInt32(8 * $1) }
        }
    }

    private static func index(of pairs: [UInt32], at now: Timestamp) -> SessionIndex {
        var index = SessionIndex()
        var (running, number): (UInt32?, SessionNumber) = (nil, 0)
        for place in stride(from: 0, to: pairs.count, by: 2) {
            if pairs[place] != running {
                number = index.startSession(at: now)
                running = pairs[place]
            }
            index.append(item: pairs[place + 1], toSession: number)
        }
        return index
    }

    private static func ask(_ index: borrowing SessionIndex, from start: Int, step: Int, at now: Timestamp) -> Int {
        let coViews = CoViews()
        var scratch = QueryScratch()
        var found = 0
        for item in stride(from: start, to: index.itemCount, by: step) {
            found += coViews.items(with: ItemNumber(item), in: index, at: now, limit: 20, scratch: &scratch).count
        }
        return found
    }
}
