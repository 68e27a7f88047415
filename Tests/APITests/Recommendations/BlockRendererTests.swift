import API
import Commerce
import HTTPServing
import JSON
import Personalization
import Testing

struct BlockRendererTests {
    @Test func `a block comes as a fragment with prices for people`() throws {
        let api = try FakeAPI { $0.locale = "de-DE" }
        api.shop.with { state in
            state.recommendations = [
                recommended("Bottle", url: "https://shop.example/p/1?a=1&b=2", price: 123_450, oldPrice: 200_000)
            ]
        }
        let answer = try api.ask(.get, "/v1/recommendations/home?format=html")
        #expect(answer.header("Content-Type") == "text/html; charset=utf-8")
        #expect(answer.text.contains(#"data-product="id""#))
        #expect(answer.text.contains(#"href="https://shop.example/p/1?a=1&amp;b=2""#))
        #expect(answer.text.contains("1.234,50\u{A0}€"))
        #expect(answer.text.contains("2.000,00\u{A0}€"))
        #expect(answer.text.contains("−38"))
    }

    @Test func `nothing that a name can hold leaves its place`() throws {
        var generator = Linear(state: 5)
        let special: [Unicode.Scalar] = ["<", ">", "\"", "'", "&", "{", "}", "\u{301}", "\u{200D}", "\0", "\n", " ", "=", "/"]
        let api = try FakeAPI()
        api.shop.with { $0.recommendations = [recommended("N", url: "/p/N", id: "N")] }
        let harmless = try api.ask(.get, "/v1/recommendations/home?format=html").text
        for _ in 0..<200 {
            let scalars = (0..<12).map { _ in special[Int.random(in: 0..<special.count, using: &generator)] }
            let name = "N" + String(String.UnicodeScalarView(scalars)) + "N"
            api.shop.with { $0.recommendations = [recommended(name, url: "/p/" + name, id: name)] }
            let hostile = try api.ask(.get, "/v1/recommendations/home?format=html").text
            #expect(markup(hostile) == markup(harmless), "\(name)")
            let body = try api.ask(.get, "/v1/recommendations/home").body
            let items = try JSONDocument.parse(body).root.required("items").elements().map { try $0.required("name").string() }
            #expect(items.map { Array($0.unicodeScalars) } == [Array(name.unicodeScalars)])
            #expect(!body.contains(UInt8(ascii: "<")))
        }
    }

    @Test func `a quote with a combining mark does not end an attribute`() throws {
        let api = try FakeAPI()
        api.shop.with {
            $0.recommendations = [recommended("x", url: "/p/\"\u{301} onclick=alert(1) x", id: "\"\u{301}")]
        }
        let text = try api.ask(.get, "/v1/recommendations/home?format=html").text
        #expect(text.unicodeScalars.contains("\u{301}"))
        #expect(text.contains("href=\"/p/&quot;\u{301} onclick=alert(1) x\""))
    }

    @Test(arguments: [
        "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)", "data:text/html,x",
        "vbscript:x",
        "\u{1}javascript:alert(1)", "https:javascript:x\u{0}",
    ])
    func `an address that runs is no link`(url: String) throws {
        let api = try FakeAPI()
        api.shop.with { $0.recommendations = [recommended("x", url: url, picture: url)] }
        let text = try api.ask(.get, "/v1/recommendations/home?format=html").text
        #expect(text.contains(##"href="#""##) == !url.hasPrefix("https:"))
    }

    /// The text with everything but what makes elements, attributes and their values.
    private func markup(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { "<>\"".unicodeScalars.contains($0) }
    }

    private func recommended(
        _ name: String, url: String, id: String = "id", picture: String? = nil, price: Int64? = nil, oldPrice: Int64? = nil
    ) -> RecommendedProduct {
        let product = Product(
            id: ProductID(unchecked: id), name: name, url: url, pictures: picture.map { [$0] } ?? [],
            price: price.map { Money(minorUnits: $0, currency: .eur) },
            oldPrice: oldPrice.map { Money(minorUnits: $0, currency: .eur) })
        return RecommendedProduct(card: ProductCard(product), source: "popularity")
    }
}
