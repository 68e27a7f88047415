import JSON
import Testing

struct JSONValueTests {
    @Test func `every kind is told apart`() throws {
        let kinds = try parse(#"[{}, [], "", 1, -1, 1.5, 18446744073709551615, true, false, null]"#).elements().map(\.kind)
        #expect(kinds == [.object, .array, .string, .number, .number, .number, .number, .bool, .bool, .null])
    }

    @Test(arguments: [
        ("\"\"", ""), (#""a\"\\\/\b\f\n\r\t""#, "a\"\\/\u{8}\u{C}\n\r\t"), (#""\u0041\u00e9\u0000""#, "Aé\0"),
        (#""\ud83d\ude00""#, "😀"), ("\"Бутылочка\"", "Бутылочка"),
    ])
    func `strings are unescaped`(text: String, expected: String) throws {
        #expect(try parse(text).string() == expected)
    }

    @Test(arguments: [#""\udc00""#, #""a\udfffb""#, #""\ud800""#, #""\ud800\u0041""#])
    func `half a surrogate pair is no text`(text: String) {
        #expect(throws: JSONError.self) { try parse(text) }
    }

    @Test(arguments: [
        ("0", 0), ("-0", 0), ("42", 42), ("9223372036854775807", Int64.max), ("-9223372036854775808", Int64.min), ("2.0", 2),
        ("1e3", 1000), ("-1.5e1", -15),
    ])
    func `integers are read`(text: String, expected: Int64) throws {
        #expect(try parse(text).int64() == expected)
    }

    @Test(arguments: ["1.5", "9223372036854775808", "18446744073709551615", "1e30", "-1e19"])
    func `a number that is no integer of 64 bits is refused as one`(text: String) {
        #expect(throws: JSONError(path: "", reason: "must be an integer of at most 64 bits")) { try parse(text).int64() }
    }

    @Test(arguments: [("1", 1), ("-2.5", -2.5), ("1e-7", 1e-7), ("0.1", 0.1), ("18446744073709551615", 0x1p64)])
    func `numbers are read`(text: String, expected: Double) throws {
        #expect(try parse(text).double() == expected)
    }

    @Test func `a value of the wrong kind is refused`() throws {
        let value = try parse(#"{"a":[0,{"b":"text"}]}"#).required("a")
        let text = try value.elements().map { $0 }[1].required("b")
        #expect(throws: JSONError(path: "a[1].b", reason: "must be an integer")) { try text.int64() }
        #expect(throws: JSONError(path: "a[1].b", reason: "must be a number")) { try text.double() }
        #expect(throws: JSONError(path: "a[1].b", reason: "must be true or false")) { try text.bool() }
        #expect(throws: JSONError(path: "a[1].b", reason: "must be an array")) { try text.elements() }
        #expect(throws: JSONError(path: "a[1].b", reason: "must be an object")) { try text.members() }
        #expect(throws: JSONError(path: "a", reason: "must be a string")) { try value.string() }
    }

    @Test func `a string is compared without being made`() throws {
        let value = try parse(#""order""#)
        #expect(value.isString("order"))
        #expect(!value.isString("orders"))
        #expect(!value.isString("ordes"))
        #expect(try !parse("1").isString("1"))
        #expect(try value.withUTF8 { $0.count } == 5)
    }
}

/// The root of a text.
func parse(_ text: String) throws -> JSONValue {
    try JSONDocument.parse(Array(text.utf8)).root
}
