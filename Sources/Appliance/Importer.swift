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

    /// Imports events or orders.
    ///
    /// - Parameters:
    ///   - start: when the first event happened, for a file without times; a month ago if nil, and then one event each second.
    ///   - progress: called after each commit with bytes read, the file's bytes, and events so far.
    ///   - shouldStop: asked after each commit.
    public func history(
        _ path: String, start: Timestamp?, progress: (_ done: Int, _ total: Int, _ events: Int) -> Void, shouldStop: () -> Bool
    ) throws -> ImportSummary {
        try ImportFile.check(path)
        let now = clock()
        let month: Int64 = 30 * 86_400
        var settings = HistorySettings(currency: configuration.currency)
        settings.clock = SyntheticClock(start: start ?? now.advanced(bySeconds: -month), spacing: 1_000)
        let decoder = API.EventDecoder(currency: configuration.currency)
        let outcome = try HistoryImport(store: store, models: models, now: now)
            .run(
                path, settings: settings,
                decode: { (line) throws(InvalidValue) in try Self.event(line, decoder, now) },
                progress: { progress($0.bytesRead, $0.bytesTotal, $0.events) }, shouldStop: shouldStop)
        try models.saveSnapshot(at: now)
        return ImportSummary(
            events: outcome.report.eventCount, taken: outcome.taken, resumedAfterRows: outcome.resumedAfterRows,
            wasComplete: outcome.wasComplete, report: outcome.report.description)
    }

    /// One line of NDJSON: the JSON of one event, as `POST /v1/events` takes it.
    private static func event(
        _ line: ArraySlice<UInt8>, _ decoder: API.EventDecoder, _ now: Timestamp
    ) throws(InvalidValue) -> Event {
        let events = try decoder.batch(from: Array(line), now: now, origin: .history).events
        guard let event = events.first, events.count == 1 else {
            throw InvalidValue(field: "", reason: "a line must hold one event")
        }
        return event
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
