public import Compression

/// Streams a product feed: what it offers goes to a closure as it is met, what was wrong with it comes back as a report.
///
/// ```swift
/// let report = try FeedReader(path: "shop.yml.gz").read { item in
///     switch item {
///     case .category(let category): …
///     case .product(let product): …
///     }
/// }
/// print(report)
/// ```
/// Memory does not grow with the feed, but for its category tree and eight to sixteen bytes an offer to know ids that come twice.
public struct FeedReader: ~Copyable {
    private let source: ByteSource
    private let settings: FeedSettings

    /// Reads from bytes that come piece by piece, already unpacked.
    public init(_ source: @escaping ByteSource, settings: FeedSettings = FeedSettings()) {
        self.source = source
        self.settings = settings
    }

    /// Reads a file, plain or gzipped.
    public init(path: String, limits: UnpackLimits = .none, settings: FeedSettings = FeedSettings()) throws(CompressionError) {
        self.init(file: try FileStream(path: path, limits: limits), settings: settings)
    }

    /// Reads an open file, plain or gzipped; its `position` shows how far reading has come.
    public init(file: FileStream, settings: FeedSettings = FeedSettings()) {
        self.init({ buffer, limit in try file.read(into: &buffer, upTo: limit) }, settings: settings)
    }

    /// Reads the whole feed. Throws ``FeedError`` when it is no feed, and whatever the source or `sink` throws; what came before such an
    /// error has been handed to `sink`.
    public consuming func read(_ sink: (FeedItem) throws -> Void) throws -> FeedReport {
        let clean = try CleanSource(source)
        guard let format = FeedFormat.detect(clean.head) else {
            throw FeedError.unrecognised(start: FieldText.excerpt(String(decoding: clean.head.prefix(80), as: UTF8.self)))
        }
        let ledger = FeedLedger(format: format, encoding: clean.encoding.name, maximumExamples: settings.maximumExamples)
        if let contradicted = clean.contradicted { ledger.note(.wrongEncoding, line: 1, "declared \(contradicted)") }
        try withoutActuallyEscaping(sink) { sink in
            switch format {
            case .yml:
                let feed = YMLFeed(settings: settings, ledger: ledger, sink: sink)
                var document = try MarkupDocument(item: "offer", sink: feed, ledger: ledger)
                try document.read(clean)
            case .merchantRSS, .merchantAtom:
                let feed = GoogleMerchantFeed(settings: settings, ledger: ledger, sink: sink)
                let item = format == .merchantRSS ? "item" : "entry"
                var document = try MarkupDocument(item: item, sink: feed, ledger: ledger)
                try document.read(clean)
            case .csv, .tsv:
                var table = TableFeed(settings: settings, ledger: ledger, sink: sink)
                try table.read(clean)
            }
        }
        ledger.report.bytes = clean.bytesRead
        return ledger.finished()
    }
}
