internal import API
internal import Commerce
internal import Foundation
internal import Personalization
internal import Storage

/// `vitrina evaluate store`: the shop's last days once more, with the configuration of today and with a changed one.
public struct StoreEvaluation: Sendable {
    /// What is changed.
    public struct Change: Sendable {
        /// A file with the whole ordered list of rules that would be in force, as `PUT /v1/rules` takes it.
        public var rulesFile: String?
        /// Parts of the next item's model that are left out.
        public var without: Set<Part> = []

        /// Nothing changed.
        public init() {}
    }

    /// A part of the next item's model that a shop has beside the session's clicks.
    public enum Part: String, Hashable, Sendable, CaseIterable {
        /// Earlier sessions of the same person.
        case earlierSessions = "earlier-sessions"
        /// Categories, brands and prices.
        case catalogue
    }

    private let store: Store
    private let setting: ReplaySetting

    /// Opens the configured store.
    ///
    /// - Throws: ``ApplianceError``: `storeInUse` while a server runs on it, `dataDirectory` where there is no store.
    public init(_ configuration: Configuration, days: Int, limit: Int) throws {
        store = try DataDirectory.openExisting(configuration.dataDirectory)
        var setting = ReplaySetting()
        setting.days = days
        setting.limit = limit
        self.setting = setting
    }

    /// Replays; the rows of today's configuration are called `before`, those of the changed one `after`.
    public func run(_ change: Change?, progress: (_ done: Int, _ total: Int) -> Void) throws -> [StoreEvaluationRow] {
        let today = try store.rules()
        var configurations = [ReplayConfiguration(name: "before", rules: today)]
        if let change {
            var after = ReplayConfiguration(name: "after", rules: try change.rulesFile.map(Self.rules) ?? today)
            after.usesEarlierSessions = !change.without.contains(.earlierSessions)
            after.usesCatalogue = !change.without.contains(.catalogue)
            configurations.append(after)
        }
        let replay = StoreReplay(store: store, configurations: configurations, setting: setting)
        return try replay.run(progress: progress).map(StoreEvaluationRow.init)
    }

    private static func rules(in path: String) throws -> [Rule] {
        try ImportFile.check(path)
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        do {
            return try RuleDecoder().rules(from: bytes)
        } catch {
            throw ApplianceError.file(path: path, reason: error.description)
        }
    }
}
