import Feeds
import Testing

@Suite struct `A feed's format` {
    @Test(arguments: [
        ("<?xml version=\"1.0\"?>\n<yml_catalog date=\"2026-01-01\">", FeedFormat.yml),
        ("\u{FEFF}<?xml version=\"1.0\"?><!DOCTYPE yml_catalog SYSTEM \"shops.dtd\"><yml_catalog>", .yml),
        ("<!-- made by hand --><rss version=\"2.0\" xmlns:g=\"http://base.google.com/ns/1.0\">", .merchantRSS),
        ("<feed xmlns=\"http://www.w3.org/2005/Atom\">", .merchantAtom),
        ("id\ttitle\tprice\n", .tsv), ("id;name;price\n", .csv), ("\u{FEFF}\"id\",\"name\",\"price\"\n", .csv),
        ("Notice: undefined index in export.php\n<yml_catalog>", .yml),
    ])
    func `is told by the first bytes`(start: String, format: FeedFormat) {
        #expect(FeedFormat.detect(Array(start.utf8)) == format)
    }

    @Test(arguments: [
        "<!DOCTYPE html><html><body>404</body></html>", "{\"error\":1,\"a\":2}", "PK\u{3}\u{4}\u{0}\u{0}", "hello", "",
    ])
    func `is not found in other things`(start: String) {
        #expect(FeedFormat.detect(Array(start.utf8)) == nil)
    }
}
