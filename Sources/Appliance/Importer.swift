internal import API
public import Commerce
internal import Feeds
internal import History
internal import Personalization
internal import Storage

/// What the command line imports, into a store that no server has open.
public struct Importer: Sendable {
    private let store: Store
    private let models: LiveModels
    private let configuration: Configuration
    private let clock: @Sendable () -> Timestamp

    /// Opens the configured store.
    ///
    /// - Throws: ``ApplianceError``: `storeInUse` while a server runs on it.
    public init(_ configuration: Configuration, clock: @escaping @Sendable () -> Timestamp) throws {
        store = try DataDirectory.open(configuration.dataDirectory)
        models = try LiveModels(store: store)
        self.configuration = configuration
        self.clock = clock
    }

    /// Imports events, orders or customers.
    ///
    /// - Parameters:
    ///   - format: what a table holds, if that is known.
    ///   - start: when the first event happened, for a file without times; a month ago if nil, and then one event each second.
    ///   - progress: called after each commit with bytes read, the file's bytes, and events so far.
    ///   - shouldStop: asked after each commit.
    public func history(
        _ path: String, as format: ImportFormat? = nil, start: Timestamp?,
        progress: (_ done: Int, _ total: Int, _ events: Int) -> Void, shouldStop: () -> Bool
    ) throws -> ImportSummary {
        try ImportFile.check(path)
        let now = clock()
        let decoder = HistoryLines(configuration.api(serverKey: ""))
        let outcome = try HistoryImport(store: store, models: models, now: now)
            .run(
                path, settings: settings(format, start, now),
                decode: { (line) throws(InvalidValue) in try decoder.events(of: Array(line), now: now) },
                progress: { progress($0.bytesRead, $0.bytesTotal, $0.events) }, shouldStop: shouldStop)
        try models.saveSnapshot(at: now)
        return ImportSummary(
            events: outcome.report.eventCount, taken: outcome.taken, resumedAfterRows: outcome.resumedAfterRows,
            wasComplete: outcome.wasComplete, report: outcome.report.description)
    }

    private func settings(_ format: ImportFormat?, _ start: Timestamp?, _ now: Timestamp) -> HistorySettings {
        let month: Int64 = 30 * 86_400
        var settings = HistorySettings(currency: configuration.currency)
        settings.clock = SyntheticClock(start: start ?? now.advanced(bySeconds: -month), spacing: 1_000)
        settings.secondsFromUTC = ShopPlace.secondsFromUTC(configuration.timeZone, at: now)
        settings.country = configuration.customersCountry
        settings.asOf = now
        settings.format = format.map { _ in .customers }
        return settings
    }

    /// Imports a product feed; gives what became of it, and the report in words.
    public func feed(
        _ path: String, name: String, accepting: Bool, progress: (_ done: Int, _ total: Int) -> Void
    ) throws -> (summary: String, report: String, isHeldBack: Bool) {
        try ImportFile.check(path)
        let (state, report) = try CatalogImport(store: store, models: nil, clock: clock)
            .importFile(path, feed: name, currency: configuration.currency, accepting: accepting, progress: progress)
        let summary =
            state.isHeldBack
            ? "held back: \(state.gone) products would be gone; the catalogue is as before (use --accept to take it in)"
            : "\(state.added) new, \(state.changed) changed, \(state.gone) gone"
        return (summary, report.description, state.isHeldBack)
    }
}
