import Commerce
import Compression
import Feeds
import TestSupport
import Testing

import struct Foundation.Data
import struct Foundation.URL

@Suite struct `A feed reader` {
    @Test func `reads a gzipped file`() throws {
        let directory = try TemporaryDirectory()
        let packed = try Gzip.compress(Array(FeedSample.yml(FeedSample.offer("1")).utf8))
        try Data(packed).write(to: URL(fileURLWithPath: directory.file("feed.yml.gz")))
        var count = 0
        let report = try FeedReader(path: directory.file("feed.yml.gz")).read { _ in count += 1 }
        #expect(count == 2)
        #expect(report.offersTaken == 1)
    }

    @Test(arguments: [1, 2, 3, 7, 64, 1000]) func `finds the same however the bytes come`(piece: Int) throws {
        let text = FeedSample.yml(
            FeedSample.offer(
                "1", "<description><![CDATA[<p>Чай & кофе</p>]]></description><param name=\"Вес\" unit=\"кг\">1,5</param>")
                + FeedSample.offer("2", "<!-- <offer id=\"3\"> --><vendor>A & B</vendor>"),
            categories: "<category id=\"1\">All</category><!--" + String(repeating: "чай ", count: 10_000) + "-->",
            head: "<!DOCTYPE yml_catalog SYSTEM \"shops.dtd\">\n")
        let whole = try FeedSample(text)
        let pieces = try FeedSample(text, piece: piece)
        #expect(pieces.products == whole.products)
        #expect(pieces.report == whole.report)
        #expect(whole.products.count == 2)
    }

    @Test func `says what it got instead of a feed`() {
        #expect(throws: FeedError.empty) { try FeedSample("") }
        #expect(throws: FeedError.unrecognised(start: "<html><body>Sorry</body></html>")) {
            try FeedSample("<html><body>Sorry</body></html>")
        }
        #expect(throws: FeedError.unsupportedEncoding(name: "utf-7")) {
            try FeedSample("<?xml version=\"1.0\" encoding=\"utf-7\"?><yml_catalog/>")
        }
    }

    @Test func `passes on what the receiver throws and stops`() {
        struct Full: Error {}
        let bytes = Array(FeedSample.yml((1...50).map { FeedSample.offer("\($0)") }.joined()).utf8)
        var isRead = false
        var count = 0
        #expect(throws: Full.self) {
            try FeedReader({ buffer, _ in
                if isRead { return 0 }
                isRead = true
                buffer += bytes
                return bytes.count
            }).read { item in
                guard case .product = item else { return }
                count += 1
                if count == 3 { throw Full() }
            }
        }
        #expect(count == 3)
    }

    @Test func `reads windows-1251, declared or not, and believes the bytes more than the declaration`() throws {
        let name = "Чайник «Ёлка» № 1"
        let text = FeedSample.yml("").replacing("UTF-8", with: "windows-1251")
        let offer = FeedSample.offer("7", "<vendor>VENDOR</vendor>")
        let declared = try FeedSample(
            bytes: Self.windows1251(text.replacing("</offers>", with: offer + "</offers>"), vendor: name))
        #expect(declared.products.first?.brand == name)
        #expect(declared.report.encoding == "windows-1251")
        let lying = try FeedSample(bytes: Self.windows1251(FeedSample.yml(offer), vendor: name))
        #expect(lying.products.first?.brand == name)
        #expect(lying.report.count(of: .wrongEncoding) == 1)
        let converted = try FeedSample(text.replacing("</offers>", with: offer.replacing("VENDOR", with: name) + "</offers>"))
        #expect(converted.products.first?.brand == name)
        #expect(converted.report.encoding == "UTF-8")
    }

    /// ASCII with one Cyrillic text in the place of `VENDOR`.
    private static func windows1251(_ text: String, vendor: String) -> [UInt8] {
        let special: [Unicode.Scalar: UInt8] = ["«": 0xAB, "»": 0xBB, "Ё": 0xA8, "№": 0xB9, "ё": 0xB8]
        let name = vendor.unicodeScalars.map { scalar -> UInt8 in
            if let byte = special[scalar] { return byte }
            return scalar.value < 0x80 ? UInt8(scalar.value) : UInt8(scalar.value - 0x0410 + 0xC0)
        }
        let parts = text.split(separator: "VENDOR", maxSplits: 1)
        return Array(parts[0].utf8) + name + Array(parts[1].utf8)
    }
}
