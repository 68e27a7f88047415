public import Commerce
internal import Foundation
public import Outbound
public import Storage

/// Brings the shop's feed in from its address or file, if it has changed, and takes it into the catalogue.
public final class FeedSchedule: Sendable {
    /// What came of one look at the feed.
    public enum Outcome: Sendable {
        /// It is what it was.
        case unchanged
        /// It was taken in, or held back as its state says.
        case imported(FeedState)
    }

    /// Where a feed is.
    public enum Location: Sendable {
        /// An `http` or `https` address.
        case address(String)
        /// A file on this machine.
        case file(String)
    }

    /// The name under which the configured feed's products are kept.
    public static let feedName = "feed"

    private let location: Location
    private let currency: Currency
    private let store: Store
    private let catalogImport: CatalogImport
    private let client: HTTPClient

    /// A schedule for one feed.
    public init(location: Location, currency: Currency, store: Store, catalogImport: CatalogImport, client: HTTPClient) {
        self.location = location
        self.currency = currency
        self.store = store
        self.catalogImport = catalogImport
        self.client = client
    }

    /// Looks once.
    public func runOnce() throws -> Outcome {
        switch location {
        case .file(let path): try importFile(path)
        case .address(let url): try importAddress(url)
        }
    }

    /// A file counts as changed when its modification time or size has.
    private func importFile(_ path: String) throws -> Outcome {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        let modified = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        let mark = "\(Int64(modified * 1000))-\(attributes[.size] as? Int ?? 0)"
        if try store.feedState(Self.feedName)?.etag == mark { return .unchanged }
        return try take(path, etag: mark, lastModified: nil)
    }

    private func importAddress(_ url: String) throws -> Outcome {
        let known = try store.feedState(Self.feedName)
        let spool = store.directory + "/feed.download"
        defer { try? FileManager.default.removeItem(atPath: spool) }
        let validators = Validators(entityTag: known?.etag, lastModified: known?.lastModified)
        guard case .fetched(let file) = try client.fetch(url, to: spool, unless: validators) else { return .unchanged }
        return try take(spool, etag: file.validators.entityTag, lastModified: file.validators.lastModified)
    }

    /// A feed that is held back keeps no mark, so that the next look tries it again.
    private func take(_ path: String, etag: String?, lastModified: String?) throws -> Outcome {
        var (state, _) = try catalogImport.importFile(path, feed: Self.feedName, currency: currency)
        guard !state.isHeldBack else { return .imported(state) }
        state.etag = etag
        state.lastModified = lastModified
        try store.put(state)
        return .imported(state)
    }
}
