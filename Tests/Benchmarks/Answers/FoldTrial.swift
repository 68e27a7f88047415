import Commerce
import Foundation
import Personalization
import Storage

/// How long a start takes whose snapshot of the models is gone: the whole log is learned from again.
struct FoldTrial {
    var directory: String

    /// Seconds for the models, the catalogue included.
    func run() throws -> [String: Double] {
        let store = try Store(Store.Configuration(directory: directory))
        try? FileManager.default.removeItem(atPath: directory + "/models.snapshot")
        var events = 0.0
        let reading = try Latencies.seconds {
            try store.events(after: .zero) { _ in
                events += 1
                return true
            }
        }
        let seconds = try Latencies.seconds { _ = try LiveModels(store: store) }
        return ["events": events, "reading_s": reading, "seconds": seconds]
    }
}
