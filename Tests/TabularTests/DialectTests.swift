import Tabular
import Testing

@Suite struct `A dialect` {
    @Test(arguments: [
        ("id,name,price\n", Dialect.comma), ("id;name;price\n1,5;2;3", .semicolon), ("id\tname, long\tprice", .tab),
        ("\"a;b;c;d\",e\n", .comma), ("a,b\r\n;;;;", .comma),
    ])
    func `is guessed from the first line`(text: String, dialect: Dialect) {
        #expect(Dialect.sniff(text.utf8) == dialect)
    }

    @Test func `is not guessed where nothing parts the line`() {
        #expect(Dialect.sniff("1 2 3\n4,5".utf8) == nil)
    }
}
