import JSON
import Testing

struct JSONWriterTests {
    @Test func `objects and arrays are separated by commas`() {
        #expect(
            written { writer in
                writer.object { writer in
                    writer.name("a")
                    writer.array { writer in
                        writer.int(1)
                        writer.object { _ in }
                        writer.array { _ in }
                        writer.null()
                        writer.bool(true)
                        writer.bool(false)
                    }
                    writer.name("b")
                    writer.string("x")
                    writer.name("c" as String)
                    writer.raw(Array("{}".utf8))
                }
            } == #"{"a":[1,{},[],null,true,false],"b":"x","c":{}}"#)
    }

    @Test func `what could end a script or a string is spelt out`() {
        #expect(
            written { $0.string("</script>&\"\\\n\r\t\u{0}\u{1F}\u{7F}\u{2028}\u{2029}") }
                == #""\u003c/script\u003e\u0026\"\\\n\r\t\u0000\u001f\u007f\u2028\u2029""#)
        #expect(written { $0.string("“quoted” – é 😀\u{2027}\u{202A}") } == "\"“quoted” – é 😀\u{2027}\u{202A}\"")
    }

    @Test func `names are escaped too`() {
        #expect(
            written { writer in
                writer.object {
                    $0.name("<\"" as String); $0.int(0)
                }
            } == #"{"\u003c\"":0}"#)
    }

    @Test func `any text reads back equal`() throws {
        var generator = Linear(state: 7)
        for _ in 0..<2_000 {
            let text = String(
                String.UnicodeScalarView((0..<Int.random(in: 0..<24, using: &generator)).map { _ in scalar(&generator) }))
            let document = try JSONDocument.parse(Array(written { $0.string(text) }.utf8))
            #expect(try Array(document.root.string().unicodeScalars) == Array(text.unicodeScalars))
        }
    }

    @Test(arguments: [0, 1, -1, 9, 10, 99, 100, Int64.max, Int64.min])
    func `integers read back equal`(value: Int64) throws {
        #expect(written { $0.int(value) } == String(value))
        #expect(try JSONDocument.parse(Array(written { $0.int(value) }.utf8)).root.int64() == value)
    }

    @Test func `an unsigned integer is written whole`() {
        #expect(written { $0.int(UInt64.max) } == "18446744073709551615")
        #expect(written { $0.int(UInt8(7)) } == "7")
    }

    @Test func `doubles read back equal and are short`() throws {
        var generator = Linear(state: 11)
        for _ in 0..<2_000 {
            let value = Double(bitPattern: generator.next())
            guard value.isFinite else { continue }
            #expect(try JSONDocument.parse(Array(written { $0.double(value) }.utf8)).root.double() == value)
        }
        #expect(written { $0.double(0.1) } == "0.1")
        #expect(written { $0.double(.infinity) } == "null")
        #expect(written { $0.double(.nan) } == "null")
    }

    @Test(arguments: [
        (1250, 2, "12.5"), (1200, 2, "12"), (5, 2, "0.05"), (-5, 2, "-0.05"), (0, 2, "0"), (1234, 3, "1.234"), (15, 0, "15"),
        (Int64.min, 2, "-92233720368547758.08"), (100, 0, "100"),
    ])
    func `decimals are exact`(unscaled: Int64, digits: Int, expected: String) {
        #expect(written { $0.decimal(unscaled, fractionDigits: digits) } == expected)
    }

    private func written(_ body: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter(capacity: 16)
        body(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// A character, often one of those that need care.
    private func scalar(_ generator: inout Linear) -> Unicode.Scalar {
        let special: [Unicode.Scalar] = ["\"", "\\", "<", ">", "&", "\u{2028}", "\u{2029}", "\0", "\u{7F}", "\u{2027}", "€"]
        if Bool.random(using: &generator) { return special[Int.random(in: 0..<special.count, using: &generator)] }
        return Unicode.Scalar(UInt32.random(in: 0..<0x11_0000, using: &generator)) ?? "x"
    }
}

/// A generator that gives the same numbers every time (Knuth's MMIX constants).
struct Linear: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 29
    }
}
