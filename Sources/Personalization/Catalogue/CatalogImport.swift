public import Commerce
internal import Compression
public import Feeds
public import Storage

/// Takes a product feed into the catalogue: gathers it beside, looks whether too much has vanished, and only then lets it in.
public final class CatalogImport: Sendable {
    /// When a feed counts as broken rather than short.
    public struct HoldBack: Sendable {
        /// The share of the feed's available products that may vanish at once.
        public var share = 0.3
        /// Below so many available products nothing is held back: a small shop may well change a third of its goods.
        public var smallest = 20

        /// A third of twenty products or more.
        public init() {}
    }

    private let store: Store
    private let models: LiveModels?
    private let holdBack: HoldBack
    private let clock: @Sendable () -> Timestamp

    /// An import into a store; the models, if there are any, see the new catalogue at once.
    public init(
        store: Store, models: LiveModels?, holdBack: HoldBack = HoldBack(), clock: @escaping @Sendable () -> Timestamp
    ) {
        self.store = store
        self.models = models
        self.holdBack = holdBack
        self.clock = clock
    }

    /// Imports a file, plain or gzipped, as the named feed.
    ///
    /// - Parameters:
    ///   - accepting: takes the feed in even if a large share of its products has vanished: the owner has looked at it.
    ///   - progress: called now and then with bytes read and the file's size.
    /// - Throws: ``FeedError`` when the file is no feed, ``StorageError``, or what reading the file meets; the catalogue is as before then.
    public func importFile(
        _ path: String, feed: String, currency: Currency, accepting: Bool = false,
        progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws -> (state: FeedState, report: FeedReport) {
        let file = try FileStream(path: path)
        try store.clearStaging()
        let gathering = Gathering(store: store, feed: feed)
        // A feed that breaks off must leave nothing behind that would get into the next gathering.
        defer { gathering.drain() }
        let report = try FeedReader(file: file, settings: FeedSettings(currency: currency)).read { item in
            if try gathering.add(item) { progress(file.position, file.size) }
        }
        let categories = try gathering.finish()
        progress(file.size, file.size)
        let state = try publish(feed, report, categories, accepting: accepting)
        return (state, report)
    }

    private func publish(
        _ feed: String, _ report: FeedReport, _ categories: [Category], accepting: Bool
    ) throws -> FeedState {
        var state = FeedState(name: feed, finishedAt: clock(), taken: report.offersTaken, skipped: report.offersSkipped)
        state.problems = report.problems.map(Self.sentence)
        let (available, missing) = try store.missingFromStaging(feed: feed)
        // What a feed lacks that breaks off was not taken out of it: nobody knows what else it would have had.
        let isSuspicious =
            report.offersTaken == 0 && available > 0 || report.endsEarly && missing > 0 || lostTooMany(missing, of: available)
        if isSuspicious && !accepting {
            state.isHeldBack = true
            state.gone = missing
            state.problems.insert("held back: \(missing) of \(available) available products are no longer in the feed", at: 0)
            try store.clearStaging()
        } else {
            try store.put(categories)
            (state.added, state.changed, state.gone) = try store.publishStaging(feed: feed, at: state.finishedAt)
            try models?.reloadCatalogue()
        }
        try store.put(state)
        return state
    }

    private func lostTooMany(_ missing: Int, of available: Int) -> Bool {
        available >= holdBack.smallest && Double(missing) > holdBack.share * Double(available)
    }

    /// `12 × no price above zero (line 118, offer 4711: …)`.
    private static func sentence(_ tally: FeedReport.Tally) -> String {
        let places = tally.examples.prefix(3).map { problem in
            "line \(problem.line)\(problem.offer.map { ", offer \($0)" } ?? "")\(problem.detail.isEmpty ? "" : ": \(problem.detail)")"
        }
        return "\(tally.count) × \(tally.kind.title)" + (places.isEmpty ? "" : " (\(places.joined(separator: "; ")))")
    }
}
