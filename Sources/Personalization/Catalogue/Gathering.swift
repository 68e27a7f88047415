internal import Commerce
internal import Dispatch
internal import Feeds
internal import Storage
internal import Synchronization

/// Hands a feed's products to the store in the background while the feed is still being read, a few hundred at a time.
final class Gathering {
    /// Products in one transaction.
    private static let chunkSize = 2_000
    /// Chunks that may wait, so that memory does not grow with the feed.
    private static let waitingChunks = 2

    private let store: Store
    private let feed: String
    private let queue = DispatchQueue(label: "catalogue import")
    private let room = DispatchSemaphore(value: Gathering.waitingChunks)
    private let failure = Failure()
    private var chunk: [StoredProduct] = []
    private var categories: [Category] = []

    init(store: Store, feed: String) {
        self.store = store
        self.feed = feed
    }

    /// Takes one item; true when a chunk has gone off, a good moment to report progress.
    func add(_ item: FeedItem) throws -> Bool {
        switch item {
        case .category(let category): categories.append(category)
        case .product(let product): chunk.append(StoredProduct(product: product, feed: feed))
        }
        guard chunk.count == Self.chunkSize else { return false }
        try send()
        return true
    }

    /// Waits until everything is in the store and gives the categories.
    func finish() throws -> [Category] {
        try send()
        drain()
        try failure.rethrow()
        return categories
    }

    /// Waits until nothing is on its way into the store any more.
    func drain() {
        queue.sync {}
    }

    private func send() throws {
        try failure.rethrow()
        guard !chunk.isEmpty else { return }
        let products = chunk
        chunk.removeAll(keepingCapacity: true)
        room.wait()
        queue.async { [store, room, failure] in
            defer { room.signal() }
            do throws(StorageError) {
                try store.stage(products)
            } catch {
                failure.note(error)
            }
        }
    }

    /// The first error of the background, for the foreground to throw.
    private final class Failure: Sendable {
        private let error = Mutex<StorageError?>(nil)

        func note(_ error: StorageError) {
            self.error.withLock { $0 = $0 ?? error }
        }

        func rethrow() throws {
            if let error = error.withLock({ $0 }) { throw error }
        }
    }
}
