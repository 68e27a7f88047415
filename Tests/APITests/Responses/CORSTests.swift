import API
import HTTPServing
import Testing

struct CORSTests {
    @Test(
        arguments: [
            ([], "https://shop.example", "*", nil), ([], nil, "*", nil),
            (["https://shop.example"], "https://shop.example", "https://shop.example", "Origin"),
            (["https://shop.example"], "https://evil.example", nil, "Origin"),
            (["https://shop.example"], "https://shop.example.evil.example", nil, "Origin"),
            (["https://shop.example"], "http://shop.example", nil, "Origin"), (["https://shop.example"], "null", nil, "Origin"),
            (["https://shop.example"], nil, nil, "Origin"),
            (["https://a.example", "https://b.example"], "https://b.example", "https://b.example", "Origin"),
        ] as [([String], String?, String?, String?)])
    func `origins are echoed only from the list`(origins: [String], origin: String?, allowed: String?, vary: String?) throws {
        let fields = CORS(origins: origins).headers(for: origin)
        #expect(fields.first { $0.name == "Access-Control-Allow-Origin" }?.value == allowed)
        #expect(fields.first { $0.name == "Vary" }?.value == vary)
        #expect(fields.first { $0.name == "Cross-Origin-Resource-Policy" }?.value == "cross-origin")
        #expect(!fields.contains { $0.name == "Access-Control-Allow-Credentials" })
    }

    @Test func `events, recommendations and preflights carry the same word`() throws {
        let api = try FakeAPI { $0.origins = ["https://shop.example"] }
        for origin in ["https://shop.example", "https://other.example"] {
            let expected = origin == "https://shop.example" ? origin : nil
            let answers = [
                try api.post(#"{"type":"pageView"}"#, ["Origin": origin]), try api.post("{", ["Origin": origin]),
                try api.ask(.get, "/v1/recommendations/home", ["Origin": origin]),
                try api.ask(.get, "/v1/recommendations/nowhere", ["Origin": origin]),
                try api.ask(.options, "/v1/events", ["Origin": origin]),
                try api.ask(.options, "/v1/recommendations/home", ["Origin": origin]),
            ]
            for answer in answers { #expect(answer.header("Access-Control-Allow-Origin") == expected) }
        }
    }
}
