public import Commerce
internal import Compression
public import History
public import Storage

/// Takes years of events or orders from a file into the log. May be interrupted at any moment and run again: how far it has come stands in the
/// same transactions as the events.
public struct HistoryImport: Sendable {
    /// What an import has come to.
    public struct Outcome: Sendable {
        /// What was found in the file, in this run.
        public var report: HistoryReport
        /// Events that were new to the store, in this run.
        public var taken: Int
        /// Rows that an earlier run had taken.
        public var resumedAfterRows: Int
        /// Whether the file had been imported to its end before.
        public var wasComplete: Bool
    }

    private let store: Store
    private let models: LiveModels
    private let now: Timestamp
    private let chunkSize: Int

    /// An import into a store that no server has open; the models learn along. Events that claim to be later than `now` are taken as of now: the
    /// log's order must not run ahead of the clock. About `chunkSize` events go into one commit.
    public init(store: Store, models: LiveModels, now: Timestamp, chunkSize: Int = BulkLoad.chunkSize) {
        self.now = now
        self.store = store
        self.models = models
        self.chunkSize = chunkSize
    }

    /// Imports a file.
    ///
    /// - Parameters:
    ///   - decode: reads one line of NDJSON.
    ///   - progress: called after each commit.
    ///   - shouldStop: asked after each commit; a run that is stopped goes on where it was when it is run again.
    /// - Throws: ``HistoryError`` for a file that cannot be read as history, ``StorageError``, or what reading the file meets.
    public func run(
        _ path: String, settings: HistorySettings, decode: @escaping EventDecoder,
        progress: (HistoryProgress) -> Void, shouldStop: () -> Bool = { false }
    ) throws -> Outcome {
        let fingerprint = "\(settings.namespace):\(try FileFingerprint(path: path))"
        let known = try store.importPosition(of: fingerprint)
        let start = known.map { HistoryPosition(rows: $0.rows, events: $0.events) } ?? .start
        let reader = try HistoryReader(file: FileStream(path: path), settings: settings, from: start, decode: decode)
        var outcome = Outcome(
            report: reader.report, taken: 0, resumedAfterRows: start.rows, wasComplete: known?.isComplete ?? false)
        if outcome.wasComplete { return outcome }
        try load(ChunkAhead(reader, size: chunkSize), fingerprint, &outcome, progress, shouldStop)
        return outcome
    }

    private func notLater(_ event: Event) -> Event {
        guard event.time > now else { return event }
        var event = event
        event.time = now
        return event
    }

    private func load(
        _ chunks: ChunkAhead, _ fingerprint: String, _ outcome: inout Outcome, _ progress: (HistoryProgress) -> Void,
        _ shouldStop: () -> Bool
    ) throws {
        let load = BulkLoad(store: store, followers: [models])
        var state = HistoryProgress(bytesRead: 0, bytesTotal: 0, events: 0, taken: 0)
        while let chunk = try chunks.next() {
            let position = ImportPosition(
                fingerprint: fingerprint, rows: chunk.position.rows, events: chunk.position.events, isComplete: chunk.isLast)
            state.taken += try load.add(chunk.events.map(notLater), noting: position)
            state.events += chunk.events.count
            (state.bytesRead, state.bytesTotal) = (chunk.bytesRead, chunk.bytesTotal)
            outcome.report = chunk.report
            progress(state)
            if shouldStop() { break }
        }
        outcome.taken = state.taken
        try load.finish()
    }
}
