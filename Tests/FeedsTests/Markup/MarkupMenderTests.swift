import Commerce
import Feeds
import Testing

/// What shops' programs do to XML, and what becomes of it.
@Suite struct `Broken markup` {
    @Test func `a CDATA section whose end lost its bracket ends with its element`() throws {
        let sample = try FeedSample(
            FeedSample.yml(
                FeedSample.offer("1", "<description><![CDATA[one]]</description>")
                    + FeedSample.offer("2", "<description><![CDATA[two</description>")
                    + FeedSample.offer("3", "<description><![CDATA[a]] b</p>]]></description>")))
        #expect(sample.products.map(\.description) == ["one", "two", "a]] b"])
        #expect(sample.report.count(of: .unclosedCDATA) == 2)
        #expect(sample.report.problems.first { $0.kind == .unclosedCDATA }?.examples.first?.offer == "1")
    }

    @Test func `text cut inside a character keeps the rest of the feed`() throws {
        var bytes = Array(
            FeedSample.yml(
                FeedSample.offer("1", "<description><![CDATA[чай@]]></description><vendor>X@</vendor>") + FeedSample.offer("2")
            ).utf8)
        while let place = bytes.firstIndex(of: 0x40) { bytes[place] = 0xD0 }
        let sample = try FeedSample(bytes: bytes)
        #expect(sample.products.map(\.id.rawValue) == ["1", "2"])
        #expect(sample.products.first?.description == "чай\u{FFFD}")
        #expect(sample.report.count(of: .badBytes) == 2)
        #expect(sample.report.problems.first { $0.kind == .badBytes }?.examples.first?.offer == "1")
    }

    @Test func `ampersands and brackets that nobody escaped are text`() throws {
        let sample = try FeedSample(
            FeedSample.yml(
                FeedSample.offer("1", "<vendor>A & B < C &unknown; &copy; &#151; 5<6</vendor>").replacing(
                    "/1</url>", with: "/1?a=1&b=2&lt=3</url>")))
        #expect(sample.products.first?.brand == "A & B < C &unknown; © — 5<6")
        #expect(sample.products.first?.url == "https://shop.example/1?a=1&b=2&lt=3")
        #expect(sample.report.count(of: .strayMarkup) == 6)
    }

    @Test func `HTML that nobody wrapped stays inside its description`() throws {
        let sample = try FeedSample(
            FeedSample.yml(
                FeedSample.offer("1", "<description><p>One<br>two <b>three</p><ul><li>four</ul></description><vendor>V</vendor>")
                    + FeedSample.offer("2")))
        #expect(sample.products.first?.description == "One\ntwo three\nfour")
        #expect(sample.products.first?.brand == "V")
        #expect(sample.products.count == 2)
    }

    @Test func `elements left open in every offer do no harm, however many offers there are`() throws {
        let offers = (1...3000).map { FeedSample.offer("\($0)", "<note><dimensions>") }.joined(separator: "\n")
        let sample = try FeedSample(FeedSample.yml(offers))
        #expect(sample.products.count == 3000)
        #expect(sample.report.count(of: .unclosedElement) == 6000)
        #expect(sample.report.problems.first?.examples.count == 5)
    }

    @Test func `an offer that is not closed ends where the next one begins`() throws {
        let open = FeedSample.offer("1").replacing("</offer>", with: "")
        let sample = try FeedSample(FeedSample.yml(open + FeedSample.offer("2") + "</vendor>"))
        #expect(sample.products.map(\.id.rawValue) == ["1", "2"])
        #expect(sample.report.count(of: .unclosedElement) == 2)
    }

    @Test func `a feed that breaks off gives what was whole and says so`() throws {
        let text = FeedSample.yml(FeedSample.offer("1") + FeedSample.offer("2"))
        let end = try #require(text.firstRange(of: "<name>Thing 2"))
        let sample = try FeedSample(String(text[..<end.upperBound]))
        #expect(sample.products.map(\.id.rawValue) == ["1"])
        #expect(sample.report.endsEarly)
        #expect(sample.report.count(of: .endsEarly) == 1)
    }

    @Test func `billions of laughs are not laughed`() throws {
        var entities = "<!ENTITY lol0 \"lol\">"
        for level in 1...12 {
            entities += "<!ENTITY lol\(level) \"" + String(repeating: "&lol\(level - 1);", count: 10) + "\">\n"
        }
        let sample = try FeedSample(
            FeedSample.yml(FeedSample.offer("1", "<vendor>&lol12;</vendor>"), head: "<!DOCTYPE yml_catalog [\n\(entities)]>\n"))
        #expect(sample.products.first?.brand == "&lol12;")
    }

    @Test func `entities from elsewhere are not fetched`() throws {
        let head =
            "<!DOCTYPE yml_catalog [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY % p SYSTEM \"http://127.0.0.1:1/x\"> %p; ]>\n"
        let sample = try FeedSample(FeedSample.yml(FeedSample.offer("1", "<vendor>&x;</vendor>"), head: head))
        #expect(sample.products.first?.brand == "&x;")
    }

    @Test func `a document type that never ends does not swallow the feed`() throws {
        let sample = try FeedSample(FeedSample.yml(FeedSample.offer("1"), head: "<!DOCTYPE yml_catalog [ <!ENTITY a 'x> \n"))
        #expect(sample.products.count == 1)
    }

    @Test func `what is nested too deeply is left out`() throws {
        let deep = String(repeating: "<x>", count: 5000) + "boo" + String(repeating: "</x>", count: 5000)
        let sample = try FeedSample(FeedSample.yml(FeedSample.offer("1", deep + "<vendor>V</vendor>") + FeedSample.offer("2")))
        #expect(sample.products.count == 2)
        #expect(sample.products.first?.brand == "V")
        #expect(sample.report.count(of: .tooDeep) > 4900)
    }

    @Test func `lines are those of the file, whatever was left out before`() throws {
        let text = FeedSample.yml(
            "<!-- a\nb\nc -->\n<offer id=\"x\"><name>no price</name></offer>", head: "<!DOCTYPE a [\n<!ENTITY b 'c'>\n]>\n")
        let sample = try FeedSample(text)
        let line = text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("<offer ") }.map {
            $0 + 1
        }
        #expect(sample.report.problems.first { $0.kind == .noPrice }?.examples.first?.line == line)
    }

    @Test func `an offer is found though the category before it is not closed, and problems are its own on a line shared by all`()
        throws
    {
        let text = FeedSample.yml(FeedSample.offer("1") + FeedSample.offer("2", "<vendor>A & B</vendor>") + FeedSample.offer("3"))
        let sample = try FeedSample(text.replacing("</category></categories><offers>\n", with: ""))
        #expect(sample.products.map(\.id.rawValue) == ["1", "2", "3"])
        #expect(sample.report.problems.first { $0.kind == .strayMarkup }?.examples.first?.offer == "2")
    }

    @Test func `a quote forgotten in an attribute costs that tag only`() throws {
        let sample = try FeedSample(
            FeedSample.yml(FeedSample.offer("1", "<param name=\"Size>5</param><vendor>V</vendor>") + FeedSample.offer("2")))
        #expect(sample.products.count == 2)
        #expect(sample.products.first?.brand == "V")
    }

    @Test func `text around the root is ignored`() throws {
        let sample = try FeedSample("PHP Notice: x < y & z\n" + FeedSample.yml(FeedSample.offer("1")) + "\n<!-- 0.1 s --> done")
        #expect(sample.products.count == 1)
        #expect(!sample.report.endsEarly)
    }
}
