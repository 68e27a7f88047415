import API
import Commerce
import HTTPServing
import JSON
import Testing

struct ProductRoutesTests {
    private let key = ["Authorization": "Bearer \(FakeAPI.key)", "Content-Type": "application/json"]
    private let whole = """
        {"name":"Bottle 260 ml","url":"https://shop.example/p/1","price":12.5,"oldPrice":"15,00","purchasePrice":7,
        "currency":"EUR",        "available":true,"stock":4,"categories":["bottles",7],
        "brand":"Acme","group":"bottle","pictures":["/1.svg","https://cdn.example/2.jpg"],
        "description":"Slow <b>flow</b>","parameters":[{"name":"Volume","value":260,"unit":"ml"}],
        "regions":[{"region":"msk","available":false,"price":13,"stock":0,"url":"/msk/p/1"}]}
        """

    @Test func `a new product is stored with all that is said of it`() throws {
        let api = try FakeAPI()
        #expect(try api.ask(.put, "/v1/products/1", key, body: whole).status == .noContent)
        #expect(api.shop.with { $0.products[product.id] } == product)
    }

    @Test func `a product comes back in the shape in which it was put`() throws {
        let api = try FakeAPI()
        api.shop.with { $0.products[product.id] = product }
        let answer = try api.ask(.get, "/v1/products/1", key)
        #expect(answer.status == .ok)
        let other = try FakeAPI()
        #expect(try other.ask(.put, "/v1/products/1", key, body: answer.text).status == .noContent)
        #expect(other.shop.with { $0.products[product.id] } == product)
    }

    @Test func `what is not mentioned stays`() throws {
        let api = try FakeAPI()
        api.shop.with { $0.products[product.id] = product }
        #expect(try api.ask(.put, "/v1/products/1", key, body: #"{"available":false,"price":11}"#).status == .noContent)
        var expected = product
        expected.isAvailable = false
        expected.price = Money(minorUnits: 1100, currency: .eur)
        #expect(api.shop.with { $0.products[product.id] } == expected)
    }

    @Test func `null takes away`() throws {
        let api = try FakeAPI()
        api.shop.with { $0.products[product.id] = product }
        let body = #"{"oldPrice":null,"stock":null,"brand":null,"pictures":null,"regions":null,"group":null,"description":null}"#
        #expect(try api.ask(.put, "/v1/products/1", key, body: body).status == .noContent)
        var expected = product
        (expected.oldPrice, expected.stock, expected.brand, expected.group, expected.description) = (nil, nil, nil, nil, nil)
        (expected.pictures, expected.regions) = ([], [])
        #expect(api.shop.with { $0.products[product.id] } == expected)
    }

    @Test func `an old price that is none disappears`() throws {
        let api = try FakeAPI()
        api.shop.with { $0.products[product.id] = product }
        #expect(try api.ask(.put, "/v1/products/1", key, body: #"{"price":15}"#).status == .noContent)
        let stored = try #require(api.shop.with { $0.products[product.id] })
        #expect(stored.oldPrice == nil)
        #expect(stored.price == Money(minorUnits: 1500, currency: .eur))
    }

    @Test func `prices keep the stored currency`() throws {
        let api = try FakeAPI { $0.currency = .rub }
        api.shop.with { $0.products[product.id] = product }
        _ = try api.ask(.put, "/v1/products/1", key, body: #"{"price":1}"#)
        #expect(api.shop.with { $0.products[product.id]?.price?.currency } == .eur)
    }

    @Test(arguments: [
        ("{}", "name"), (#"{"name":"A"}"#, "url"), (#"{"name":"","url":"/a"}"#, "name"), (#"{"name":" ","url":"/a"}"#, "name"),
        (#"{"name":null,"url":"/a"}"#, "name"), (#"{"name":"A","url":"javascript:alert(1)"}"#, "url"),
        (#"{"name":"A","url":"/a b"}"#, "url"), (#"{"name":"A","url":"/a","price":-1}"#, "price"),
        (#"{"name":"A","url":"/a","price":"x"}"#, "price"), (#"{"name":"A","url":"/a","currency":"EURO"}"#, "currency"),
        (#"{"name":"A","url":"/a","available":"yes"}"#, "available"), (#"{"name":"A","url":"/a","available":null}"#, "available"),
        (#"{"name":"A","url":"/a","stock":-1}"#, "stock"), (#"{"name":"A","url":"/a","categories":[""]}"#, "categories[0]"),
        (#"{"name":"A","url":"/a","categories":"x"}"#, "categories"),
        (#"{"name":"A","url":"/a","pictures":["data:x"]}"#, "pictures[0]"),
        (#"{"name":"A","url":"/a","parameters":[{"name":"x"}]}"#, "parameters[0].value"),
        (#"{"name":"A","url":"/a","regions":[{"price":1}]}"#, "regions[0].region"),
        (#"{"name":"A","url":"/a","regions":[{"region":"m","price":{}}]}"#, "regions[0].price"), ("[]", ""), ("{", ""),
    ])
    func `every refusal names its field and changes nothing`(body: String, field: String) throws {
        let api = try FakeAPI()
        let answer = try api.ask(.put, "/v1/products/1", key, body: body)
        #expect(answer.status == .badRequest)
        #expect(try JSONDocument.parse(answer.body).root.member("field")?.string() ?? "" == field)
        #expect(api.shop.with { $0.products.isEmpty })
    }

    @Test(arguments: [HTTPMethod.get, .put, .delete])
    func `without the key nothing is told or changed`(method: HTTPMethod) throws {
        let api = try FakeAPI()
        api.shop.with { $0.products[product.id] = product }
        #expect(try api.ask(method, "/v1/products/1", body: whole).status == .unauthorized)
        #expect(try api.ask(method, "/v1/products/1", ["Authorization": "Bearer wrong"], body: whole).status == .unauthorized)
        let open = try FakeAPI { $0.serverKey = nil }
        #expect(try open.ask(method, "/v1/products/1", key, body: whole).status == .unauthorized)
        #expect(api.shop.with { $0.products[product.id] } == product)
    }

    @Test func `a product is removed once`() throws {
        let api = try FakeAPI()
        api.shop.with { $0.products[product.id] = product }
        #expect(try api.ask(.delete, "/v1/products/1", key).status == .noContent)
        #expect(try api.ask(.delete, "/v1/products/1", key).status == .notFound)
        #expect(try api.ask(.get, "/v1/products/1", key).status == .notFound)
    }

    @Test func `an id is taken from the path as it is`() throws {
        let api = try FakeAPI()
        #expect(try api.ask(.put, "/v1/products/a%2Fb%20c", key, body: #"{"name":"A","url":"/a"}"#).status == .noContent)
        #expect(api.shop.with { $0.products.keys.map(\.rawValue) } == ["a/b c"])
        let long = String(repeating: "x", count: 129)
        #expect(try api.ask(.put, "/v1/products/\(long)", key, body: #"{"name":"A","url":"/a"}"#).status == .badRequest)
    }

    @Test func `another media type is refused`() throws {
        let fields = key.merging(["Content-Type": "text/plain"]) { $1 }
        #expect(try FakeAPI().ask(.put, "/v1/products/1", fields, body: whole).status == .unsupportedMediaType)
    }

    @Test func `a store that fails is a problem, not a lie`() throws {
        let api = try FakeAPI()
        api.shop.with { $0.isBroken = true }
        #expect(try api.ask(.put, "/v1/products/1", key, body: whole).status == .serviceUnavailable)
    }

    private var product: Product {
        func euros(_ cents: Int64) -> Money { Money(minorUnits: cents, currency: .eur) }
        return Product(
            id: ProductID(unchecked: "1"), group: GroupID(unchecked: "bottle"), name: "Bottle 260 ml",
            url: "https://shop.example/p/1",
            pictures: ["/1.svg", "https://cdn.example/2.jpg"], price: euros(1250), oldPrice: euros(1500),
            purchasePrice: euros(700),
            brand: "Acme", categories: [CategoryID(unchecked: "bottles"), CategoryID(unchecked: "7")], isAvailable: true,
            stock: 4,
            description: "Slow <b>flow</b>", parameters: [Parameter(name: "Volume", value: "260", unit: "ml")],
            regions: [
                RegionalOffer(
                    region: RegionID(unchecked: "msk"), isAvailable: false, price: euros(1300), stock: 0, url: "/msk/p/1")
            ])
    }
}
