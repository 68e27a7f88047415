import Testing

@testable import Feeds

@Suite struct `Mended UTF-8` {
    private static func mend(_ bytes: [UInt8], piece: Int) -> [UInt8] {
        var (mender, clean, rest) = (UTF8Mender(), [UInt8](), bytes[...])
        while !rest.isEmpty {
            mender.append(Array(rest.prefix(piece)), to: &clean)
            rest = rest.dropFirst(piece)
        }
        mender.finish(into: &clean)
        return clean
    }

    @Test(arguments: [1, 2, 3, 5, 100]) func `is what was well-formed, however it was cut`(piece: Int) {
        let text = "abc чай — 日本語 🫖 \t\r\n end"
        #expect(Self.mend(Array(text.utf8), piece: piece) == Array(text.utf8))
    }

    @Test(
        arguments: [
            ([0x61, 0xD0], "a\u{FFFD}"), ([0xD0, 0x61], "\u{FFFD}a"), ([0xC0, 0x80], "\u{FFFD}\u{FFFD}"),
            ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
            ([0x61, 0x00, 0x1B, 0x7F, 0x62], "ab"), ([0xEF, 0xBF, 0xBF], "\u{FFFD}\u{FFFD}\u{FFFD}"),
            ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
        ] as [([UInt8], String)])
    func `has no ill-formed bytes and no control characters`(bytes: [UInt8], text: String) {
        for piece in [1, 2, 100] { #expect(String(decoding: Self.mend(bytes, piece: piece), as: UTF8.self) == text) }
    }
}
