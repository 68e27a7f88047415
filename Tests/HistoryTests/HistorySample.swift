import Commerce
import Compression
import History
import TestSupport

import struct Foundation.Data
import struct Foundation.URL

/// A file of the past with some text in it, read to the end.
struct HistorySample {
    let path: String
    private let directory: TemporaryDirectory

    init(_ text: String, packed: Bool = false) throws {
        directory = try TemporaryDirectory()
        path = directory.file("history")
        let bytes = packed ? try Gzip.compress(Array(text.utf8)) : Array(text.utf8)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }

    func reader(
        _ settings: HistorySettings = HistorySettings(currency: .gbp), from position: HistoryPosition = .start,
        decode: EventDecoder? = nil
    ) throws -> HistoryReader {
        try HistoryReader(file: FileStream(path: path), settings: settings, from: position, decode: decode)
    }

    /// All events, taken so many at a time.
    func events(_ settings: HistorySettings = HistorySettings(currency: .gbp), upTo count: Int = 1000) throws -> (
        events: [Event], report: HistoryReport
    ) {
        let reader = try reader(settings)
        var events: [Event] = []
        while try reader.next(into: &events, upTo: count) {}
        return (events, reader.report)
    }
}
