public import Foundation
internal import Storage

/// What a look at a store has shown, for machines to read.
public struct StoreCheck: Codable, Sendable {
    /// Whether nothing is wrong.
    public var ok: Bool
    /// Events in the log.
    public var events = 0
    /// Profiles.
    public var profiles = 0
    /// Products.
    public var products = 0
    /// Callers' own ids of the events in the log.
    public var externalIDs: [String] = []
    /// What is wrong.
    public var faults: [String] = []

    /// Looks at the store in a directory.
    public static func report(_ directory: String) -> StoreCheck {
        do {
            let found = try Store(Store.Configuration(directory: directory)).verify()
            return StoreCheck(
                ok: found.isSound, events: found.events, profiles: found.profiles, products: found.products,
                externalIDs: found.externalIDs, faults: found.faults)
        } catch {
            return StoreCheck(ok: false, faults: ["\(error)"])
        }
    }

    /// The report on one line.
    public var json: Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return (try? encoder.encode(self)) ?? Data(#"{"ok":false}"#.utf8)
    }
}
