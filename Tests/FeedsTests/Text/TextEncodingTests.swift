import Testing

@testable import Feeds

@Suite struct `A text's encoding` {
    @Test(
        arguments: [
            ("<?xml version=\"1.0\" encoding=\"windows-1251\"?>", "windows-1251"),
            ("<?xml version='1.0' encoding = 'UTF-8' ?>", "UTF-8"),
            ("<?xml version=\"1.0\"?><a encoding=\"x\">", nil), ("<a>", nil),
        ] as [(String, String?)])
    func `is declared at the start`(text: String, name: String?) {
        #expect(TextEncoding.declared(in: Array(text.utf8)[...]) == name)
    }

    @Test func `is UTF-8 if most characters beyond ASCII are`() {
        #expect(TextEncoding.looksLikeUTF8(Array("чай".utf8)[...]) == true)
        #expect(TextEncoding.looksLikeUTF8(Array("чай".utf8)[..<5]) == true)
        #expect(TextEncoding.looksLikeUTF8([0x61, 0xF7, 0xE0, 0xE9, 0x61, 0x61, 0x61, 0x61]) == false)
        #expect(TextEncoding.looksLikeUTF8(Array("tea".utf8)[...]) == nil)
    }

    @Test func `is guessed Cyrillic for whole words and Western for single letters`() {
        #expect(TextEncoding.guessed(from: [0xD7, 0xE0, 0xE9, 0x20, 0xF7]) == .singleByte(.windows1251))
        #expect(
            TextEncoding.guessed(from: [0x63, 0x61, 0x66, 0xE9, 0x20, 0x63, 0x72, 0xE8, 0x6D, 0x65]) == .singleByte(.windows1252))
    }

    @Test func `has a character for each byte`() {
        for encoding in [SingleByteEncoding.windows1251, .windows1252, .koi8R] {
            #expect(encoding.table.count == 128, "\(encoding.name)")
            #expect(encoding.table.allSatisfy { $0 != 0 })
        }
    }
}
