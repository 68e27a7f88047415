import JSON
import Testing

struct JSONDocumentTests {
    @Test(arguments: ["{}", "[]", "1", "\"a\"", "null", " { \"a\" : [ 1 , 2 ] } ", "\u{FEFF}{}"])
    func `well-formed text is taken`(text: String) throws {
        #expect(throws: Never.self) { try JSONDocument.parse(Array(text.utf8)) }
    }

    @Test(arguments: [
        "", " ", "{", "}", "[1,]", "{\"a\":}", "{a:1}", "{'a':1}", "[1 2]", "{} {}", "nul", "truex", "01", "+1", "1.", ".5", "1e",
        "\"a", "\"\\q\"", "\"\u{1}\"", "NaN", "-", "1e999", "123456789012345678901", "[1]]", "\u{FEFF}", "/* a */ 1",
    ])
    func `text that is no JSON is refused`(text: String) {
        #expect(throws: JSONError.self) { try JSONDocument.parse(Array(text.utf8)) }
    }

    @Test(arguments: [[0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xE2, 0x80, 0x22]])
    func `invalid UTF-8 is refused`(bytes: [UInt8]) {
        #expect(throws: JSONError(path: "", reason: "must be valid UTF-8")) { try JSONDocument.parse(bytes) }
    }

    @Test func `no bytes at all are refused`() {
        #expect(throws: JSONError(path: "", reason: "must not be empty")) { try JSONDocument.parse([]) }
    }

    @Test func `nesting up to the limit is taken and one level more is refused`() throws {
        func nested(_ depth: Int) -> [UInt8] {
            Array(String(repeating: "[", count: depth).utf8) + Array(String(repeating: "]", count: depth).utf8)
        }
        for depth in [4, 32, 100] {
            _ = try JSONDocument.parse(nested(depth), maximumDepth: depth)
            #expect(throws: JSONError(path: "", reason: "must not be nested deeper than \(depth) levels")) {
                try JSONDocument.parse(nested(depth + 1), maximumDepth: depth)
            }
        }
        #expect(throws: JSONError.self) { try JSONDocument.parse(nested(1_000_000)) }
    }

    @Test func `a text longer than the limit is refused before it is read`() {
        #expect(throws: JSONError(path: "", reason: "must be at most 4 bytes of JSON")) {
            try JSONDocument.parse(Array("[1,2]".utf8), maximumLength: 4)
        }
    }

    @Test func `several documents live beside each other`() throws {
        let documents = try (0..<8).map { try JSONDocument.parse(Array("[\"\($0)\"]".utf8)) }
        for (number, document) in documents.enumerated() {
            #expect(try document.root.elements().map { try $0.string() } == [String(number)])
        }
    }

    @Test func `a value keeps its document alive`() throws {
        func value() throws -> JSONValue { try JSONDocument.parse(Array(#"{"a":{"b":"deep"}}"#.utf8)).root.required("a") }
        let kept = try value()
        _ = try JSONDocument.parse(Array(#"{"other":"text"}"#.utf8))
        #expect(try kept.required("b").string() == "deep")
    }

    @Test func `large and small documents follow each other`() throws {
        let large = "[" + String(repeating: "\"abcdefgh\",", count: 60_000) + "1]"
        for _ in 0..<3 {
            #expect(try JSONDocument.parse(Array(large.utf8)).root.elements().reduce(0) { sum, _ in sum + 1 } == 60_001)
            #expect(try JSONDocument.parse(Array("[7]".utf8)).root.elements().map { try $0.int64() } == [7])
        }
    }

    @Test func `a part of a buffer is parsed`() throws {
        let lines = Array("{\"n\":1}\n{\"n\":2}\n".utf8)
        let second = try JSONDocument.parse(lines.span.extracting(8..<15))
        #expect(try second.root.required("n").int64() == 2)
    }
}
