import API
import Commerce
import HTTPServing
import JSON
import Personalization
import Testing

struct TrackingRoutesTests {
    private let view = #"{"type":"pageView","visitor":"00000000000000000000000000000007"}"#
    private let anonymous = #"{"type":"pageView"}"#
    private let carried = VisitorID(high: 0, low: 7)

    @Test func `an event is stored and answered without a word`() throws {
        let api = try FakeAPI()
        let answer = try api.post(view)
        #expect(answer.status == .noContent)
        #expect(answer.header("Set-Cookie") == nil)
        #expect(api.shop.events == [Event(visitor: carried, time: FakeAPI.start, action: .pageView)])
    }

    @Test func `a visitor without an id is given one in a cookie`() throws {
        let api = try FakeAPI()
        let answer = try api.post(anonymous)
        #expect(
            answer.header("Set-Cookie")
                == "vitrina=000000000000abcd0000000000001234; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax")
        #expect(api.shop.events.map(\.visitor) == [FakeAPI.visitor])
    }

    @Test func `the cookie says who it is, and the script's word weighs more`() throws {
        let api = try FakeAPI()
        let cookie = ["Cookie": "a=b; vitrina=00000000000000000000000000000009"]
        #expect(try api.post(anonymous, cookie).header("Set-Cookie") == nil)
        #expect(try api.post(view, cookie).header("Set-Cookie") == nil)
        #expect(api.shop.events.map(\.visitor) == [VisitorID(high: 0, low: 9), carried])
    }

    @Test func `a cookie that is not ours is replaced`() throws {
        let api = try FakeAPI()
        #expect(try api.post(anonymous, ["Cookie": "vitrina=0000"]).header("Set-Cookie") != nil)
    }

    @Test func `behind https the cookie is for https only`() throws {
        let api = try FakeAPI()
        let proxies = TrustedProxies([try #require(IPNetwork("192.0.2.1"))])
        let fields = ["User-Agent": FakeAPI.browser, "X-Forwarded-Proto": "https", "X-Forwarded-For": "198.51.100.7"]
        let answer = try api.ask(.post, "/v1/events", fields, body: anonymous, proxies: proxies)
        #expect(answer.header("Set-Cookie")?.hasSuffix("; SameSite=Lax; Secure") == true)
    }

    @Test(arguments: [
        (Consent.full, "", #"{"type":"pageView"}"#, [:], true, true),
        (.full, "", #"{"type":"pageView","consent":"session"}"#, [:], true, false),
        (.full, "?consent=session", #"{"type":"pageView"}"#, [:], true, false),
        (.full, "?consent=none", #"{"type":"pageView"}"#, [:], false, false),
        (.full, "", #"{"events":[{"type":"pageView"}],"consent":"none"}"#, [:], false, false),
        (.full, "?consent=full", #"{"type":"pageView","consent":"none"}"#, [:], false, false),
        (.none, "", #"{"type":"pageView"}"#, [:], false, false),
        (.none, "?consent=full", #"{"type":"pageView"}"#, [:], true, true),
        (.session, "", #"{"type":"pageView","consent":"full"}"#, [:], true, true),
        (.full, "", #"{"type":"pageView"}"#, ["Sec-GPC": "1"], true, false),
        (.full, "", #"{"type":"pageView"}"#, ["Sec-GPC": "0"], true, true),
        (.none, "", #"{"type":"pageView"}"#, ["Sec-GPC": "1"], false, false),
    ])
    func `consent decides`(
        presumed: Consent, query: String, body: String, fields: [String: String], isTaken: Bool, setsCookie: Bool
    ) throws {
        let api = try FakeAPI { $0.consent = presumed }
        let answer = try api.post(body, fields, query: query)
        #expect(answer.status == .noContent)
        #expect(api.shop.events.count == (isTaken ? 1 : 0))
        #expect((answer.header("Set-Cookie") != nil) == setsCookie)
        #expect(answer.header("Vitrina-Dropped") == (isTaken ? nil : "consent"))
    }

    @Test func `the browser's wish can be ignored by the shop`() throws {
        let api = try FakeAPI { $0.honoursGlobalPrivacyControl = false }
        #expect(try api.post(anonymous, ["Sec-GPC": "1"]).header("Set-Cookie") != nil)
    }

    @Test func `consent for the session takes the cookie back and does not use it`() throws {
        let api = try FakeAPI()
        let answer = try api.post(anonymous, ["Cookie": "vitrina=00000000000000000000000000000009"], query: "?consent=session")
        #expect(answer.header("Set-Cookie") == "vitrina=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax")
        #expect(api.shop.events.map(\.visitor) == [nil])
    }

    @Test func `a consent of another name is refused`() throws {
        let answer = try FakeAPI().post(anonymous, query: "?consent=maybe")
        #expect(answer.status == .badRequest)
        #expect(try field(answer) == "consent")
    }

    @Test(arguments: [
        (["User-Agent": "Googlebot/2.1"], "bot"), (["User-Agent": ""], "bot"),
        (["Sec-Purpose": "prefetch;prerender"], "prefetch"),
        (["Purpose": "prefetch"], "prefetch"), (["X-Moz": "prefetch"], "prefetch"),
    ])
    func `what nobody looks at is not taken`(fields: [String: String], reason: String) throws {
        let api = try FakeAPI()
        let answer = try api.post(view, fields)
        #expect(answer.status == .noContent)
        #expect(answer.header("Vitrina-Dropped") == reason)
        #expect(api.shop.events.isEmpty)
        #expect(api.drops.snapshot == [reason: 1])
    }

    @Test(arguments: ["application/json", "APPLICATION/JSON; charset=utf-8", "text/plain", "text/plain;charset=UTF-8"])
    func `both media types are read`(type: String) throws {
        #expect(try FakeAPI().post(view, ["Content-Type": type]).status == .noContent)
    }

    @Test(arguments: ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/html"])
    func `other media types are refused`(type: String) throws {
        let api = try FakeAPI()
        #expect(try api.post(view, ["Content-Type": type]).status == .unsupportedMediaType)
        #expect(api.shop.events.isEmpty)
    }

    @Test func `nothing of a bad batch is taken, and the problem names the field`() throws {
        let api = try FakeAPI()
        let answer = try api.post(#"{"events":[{"type":"pageView"},{"type":"click","block":"home"}]}"#)
        #expect(answer.status == .badRequest)
        #expect(answer.header("Content-Type") == "application/problem+json")
        #expect(answer.header("Access-Control-Allow-Origin") == "*")
        #expect(try field(answer) == "events[1].product")
        #expect(api.shop.events.isEmpty)
        #expect(api.drops.snapshot == ["invalid": 1])
    }

    @Test func `an address that sends too much is asked to wait`() throws {
        let api = try FakeAPI { $0.rateLimit = RateLimit(burst: 3, perSecond: 0.5) }
        #expect(try api.post("[\(view),\(view)]").status == .noContent)
        #expect(try api.post(view).status == .noContent)
        let answer = try api.post(view)
        #expect(answer.status == .tooManyRequests)
        #expect(answer.header("Retry-After") == "2")
        #expect(api.shop.events.count == 3)
        #expect(api.drops.snapshot == ["rate": 1])
    }

    @Test func `the shop's server is neither limited nor suspected, and its cookies mean nothing`() throws {
        let api = try FakeAPI { $0.rateLimit = RateLimit(burst: 1, perSecond: 0.001) }
        let fields = [
            "Authorization": "Bearer \(FakeAPI.key)", "User-Agent": "curl/8",
            "Cookie": "vitrina=00000000000000000000000000000009",
        ]
        for _ in 0..<5 { #expect(try api.post(anonymous, fields).status == .noContent) }
        #expect(api.shop.events.count == 5)
        #expect(api.shop.events.allSatisfy { $0.origin == .server && $0.visitor == nil })
    }

    @Test func `a wrong key is refused, and other schemes are not keys`() throws {
        let api = try FakeAPI()
        let answer = try api.post(view, ["Authorization": "Bearer wrong"])
        #expect(answer.status == .unauthorized)
        #expect(answer.header("WWW-Authenticate") == "Bearer")
        #expect(try api.post(view, ["Authorization": "Basic c2hvcDpzaG9w"]).status == .noContent)
        #expect(api.shop.events.map(\.origin) == [.storefront])
    }

    @Test func `a store that cannot take more says when to come back, and why`() throws {
        let api = try FakeAPI()
        api.shop.with { $0.outcome = .busy(retryAfterSeconds: 4) }
        let busy = try api.post(view)
        #expect(busy.status == .serviceUnavailable)
        #expect(busy.header("Retry-After") == "4")
        api.shop.with { $0.outcome = .failed(reason: "the disk is full") }
        let full = try api.post(view)
        #expect(full.status == .serviceUnavailable)
        #expect(full.header("Retry-After") != nil)
        #expect(full.text.contains("the disk is full"))
        #expect(api.drops.snapshot == ["busy": 1, "storage": 1])
    }

    @Test func `a preflight is answered for a day`() throws {
        let answer = try FakeAPI().ask(.options, "/v1/events", ["Origin": "https://shop.example"])
        #expect(answer.status == .noContent)
        #expect(answer.header("Access-Control-Allow-Origin") == "*")
        #expect(answer.header("Access-Control-Allow-Methods") == "POST")
        #expect(answer.header("Access-Control-Allow-Headers") == "Content-Type")
        #expect(answer.header("Access-Control-Max-Age") == "86400")
        #expect(answer.header("Access-Control-Allow-Credentials") == nil)
    }

    @Test func `the body's limit is the configured one`() throws {
        let api = try FakeAPI { $0.eventBodyLimit = 12_345 }
        #expect(api.handler.bodyLimit(for: .post, path: "/v1/events") == 12_345)
    }

    private func field(_ answer: HTTPResponse) throws -> String {
        try JSONDocument.parse(answer.body).root.required("field").string()
    }
}
