import Testing

@testable import Tabular

@Suite struct `A row reader` {
    /// A reader of a text that is handed over in pieces of `piece` bytes.
    static func reader(_ text: String, _ dialect: Dialect = .comma, piece: Int = 1000, limits: RowLimits = RowLimits())
        -> RowReader
    {
        var rest = Array(text.utf8)[...]
        return RowReader(
            { buffer, limit in
                let next = rest.prefix(min(piece, limit))
                rest = rest.dropFirst(next.count)
                buffer += next
                return next.count
            }, dialect: dialect, limits: limits)
    }

    /// All rows of a text.
    static func rows(_ text: String, _ dialect: Dialect = .comma, piece: Int = 1000, limits: RowLimits = RowLimits()) throws
        -> [[String]]
    {
        let reader = reader(text, dialect, piece: piece, limits: limits)
        var rows: [[String]] = []
        while try reader.next() { rows.append((0..<reader.count).map { String(decoding: reader.bytes($0), as: UTF8.self) }) }
        return rows
    }

    @Test(arguments: [
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
        ("a\rb\r", [["a"], ["b"]]),
        ("\u{FEFF}a,b\n", [["a", "b"]]),
        ("\"a,b\",c\n", [["a,b", "c"]]),
        ("\"a\nb\",c\nd,e\n", [["a\nb", "c"], ["d", "e"]]),
        ("\"say \"\"hi\"\"\",\"\"\n", [["say \"hi\"", ""]]),
        ("a\"b,c\n", [["a\"b", "c"]]),
        ("\"a\"b,c\n", [["ab", "c"]]),
        ("a,,\n", [["a", "", ""]]),
        ("\n\na\n\n", [["a"]]),
        ("a,\"b\nc,d\n", [["a", "\"b"], ["c", "d"]]),
        ("ключ,значение\n", [["ключ", "значение"]]),
        ("", []),
    ])
    func `takes rows apart as RFC 4180 has it, and what it forbids as it was meant`(text: String, rows: [[String]]) throws {
        for piece in [1, 2, 3, 1000] { #expect(try Self.rows(text, piece: piece) == rows, "in pieces of \(piece)") }
    }

    @Test func `knows the line on which a row begins`() throws {
        let reader = Self.reader("h\n\"a\n\nb\"\n\nlast\r\nend", piece: 4)
        var lines: [Int] = []
        while try reader.next() { lines.append(reader.line) }
        #expect(lines == [1, 2, 6, 7])
    }

    @Test func `drops a row that is too long and goes on with the next line`() throws {
        let long = "x," + String(repeating: "y", count: 5000) + "\n"
        let rows = try Self.rows("a,b\n" + long + "c,d\n", piece: 700, limits: RowLimits(bytes: 1000, fields: 10))
        #expect(rows == [["a", "b"], ["c", "d"]])
    }

    @Test func `keeps no more fields than permitted`() throws {
        #expect(try Self.rows("1,2,\"3\",\"4\"\n", limits: RowLimits(bytes: 1000, fields: 2)) == [["1", "2"]])
    }

    @Test func `reads whole numbers, with zeros behind the point if need be`() throws {
        let reader = Self.reader("42,-7, 8 ,1592337718.0,1.5,x,,9999999999999999999")
        #expect(try reader.next())
        #expect((0..<9).map { reader.integer($0) } == [42, -7, 8, 1_592_337_718, nil, nil, nil, nil, nil])
        #expect(reader.text(2) == "8")
        #expect(reader.isEmpty(6) && reader.isEmpty(8) && !reader.isEmpty(0))
    }

    @Test func `parts words by spaces and lines by nothing`() throws {
        #expect(try Self.rows("1 2 1\n3\n", .space) == [["1", "2", "1"], ["3"]])
        #expect(try Self.rows("{\"a\":\"b,c\"}\n{}\n", .wholeLine) == [["{\"a\":\"b,c\"}"], ["{}"]])
    }
}
