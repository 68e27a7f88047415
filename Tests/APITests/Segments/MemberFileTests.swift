import Testing

@testable import API

@Suite struct `A table of members` {
    @Test(arguments: [
        ("Anna", "Anna"), ("=1+1", "'=1+1"), ("+79123456789", "+79123456789"), ("+1+1", "'+1+1"), ("-2", "'-2"),
        ("@cmd", "'@cmd"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("two\nlines", "\"two\nlines\""),
        ("=a,b", "\"'=a,b\""), ("\tx", "'\tx"), ("", ""),
    ])
    func `holds no formula, and quotes what must be quoted`(text: String, cell: String) {
        #expect(MemberFile.cell(text) == cell)
    }
}
