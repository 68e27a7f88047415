import API
import Commerce
import HTTPServing
import JSON
import Personalization
import Testing

struct RecommendationRoutesTests {
    @Test func `a block comes as JSON that nobody keeps`() throws {
        let api = try FakeAPI()
        api.shop.with { $0.recommendations = [full, bare] }
        let answer = try api.ask(.get, "/v1/recommendations/home")
        #expect(answer.status == .ok)
        #expect(answer.header("Content-Type") == "application/json")
        #expect(answer.header("Cache-Control") == "private, no-store")
        #expect(
            answer.text == #"{"block":"home","items":[{"id":"1","name":"Bottle","url":"/p/1","picture":"/1.svg","price":12.5,"#
                + #""oldPrice":15,"currency":"EUR","brand":"Acme","category":"bottles","source":"popularity"},"#
                + #"{"id":"2","name":"Bib","url":"/p/2","source":"sessionNeighbours"}]}"#)
    }

    @Test func `every parameter reaches the service`() throws {
        let api = try FakeAPI()
        let target =
            "/v1/recommendations/product?visitor=00000000000000000000000000000007&product=a%20b&category=c&phrase=warm+bib"
            + "&cart=1,2&exclude=3&region=msk&limit=48&other=1"
        #expect(try api.ask(.get, target).status == .ok)
        let request = try #require(api.shop.requests.first)
        #expect(request.placement == .product)
        #expect(request.visitor == VisitorID(high: 0, low: 7))
        #expect(request.product?.rawValue == "a b")
        #expect(request.category?.rawValue == "c")
        #expect(request.phrase == "warm bib")
        #expect(request.cart?.map(\.rawValue) == ["1", "2"])
        #expect(request.exclude.map(\.rawValue) == ["3"])
        #expect(request.region?.rawValue == "msk")
        #expect(request.limit == 48)
        #expect(request.now == FakeAPI.start)
    }

    @Test func `what is left out is left open`() throws {
        let api = try FakeAPI()
        #expect(try api.ask(.get, "/v1/recommendations/home?product=&cart=").status == .ok)
        let request = try #require(api.shop.requests.first)
        #expect(request.visitor == nil && request.product == nil && request.cart == nil && request.exclude.isEmpty)
        #expect(request.limit == 8)
    }

    @Test func `the cookie says who it is unless the address does`() throws {
        let api = try FakeAPI()
        let cookie = ["Cookie": "vitrina=00000000000000000000000000000009"]
        _ = try api.ask(.get, "/v1/recommendations/home", cookie)
        _ = try api.ask(.get, "/v1/recommendations/home?visitor=00000000000000000000000000000007", cookie)
        #expect(api.shop.requests.map(\.visitor) == [VisitorID(high: 0, low: 9), VisitorID(high: 0, low: 7)])
    }

    @Test(arguments: [
        "home", "cart", "search", "404", "recently-viewed", "bestsellers", "product?product=1", "category?category=1",
    ])
    func `every block is there`(target: String) throws {
        #expect(try FakeAPI().ask(.get, "/v1/recommendations/" + target).status == .ok)
    }

    @Test func `an unknown block is a problem`() throws {
        let answer = try FakeAPI().ask(.get, "/v1/recommendations/sidebar")
        #expect(answer.status == .notFound)
        #expect(answer.text.contains("recently-viewed"))
    }

    @Test(arguments: [
        ("product", "product"), ("category", "category"), ("home?visitor=1", "visitor"), ("home?limit=0", "limit"),
        ("home?limit=49", "limit"), ("home?limit=many", "limit"), ("home?format=xml", "format"), ("cart?cart=a,%01", "cart"),
    ])
    func `every refusal names its parameter`(target: String, field: String) throws {
        let api = try FakeAPI()
        let answer = try api.ask(.get, "/v1/recommendations/" + target)
        #expect(answer.status == .badRequest)
        #expect(try JSONDocument.parse(answer.body).root.required("field").string() == field)
        #expect(api.shop.requests.isEmpty)
    }

    private var full: RecommendedProduct {
        RecommendedProduct(
            card: ProductCard(
                Product(
                    id: ProductID(unchecked: "1"), name: "Bottle", url: "/p/1", pictures: ["/1.svg"],
                    price: Money(minorUnits: 1250, currency: .eur), oldPrice: Money(minorUnits: 1500, currency: .eur),
                    brand: "Acme",
                    categories: [CategoryID(unchecked: "bottles")])), source: "popularity")
    }

    private var bare: RecommendedProduct {
        RecommendedProduct(
            card: ProductCard(Product(id: ProductID(unchecked: "2"), name: "Bib", url: "/p/2")), source: "sessionNeighbours")
    }
}
