import API
import Commerce
import HTTPServing
import Synchronization
import Testing

/// The whole API over a ``FakeShop``, asked without a network.
struct FakeAPI {
    static let browser = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
    static let key = "0123456789abcdef-server"
    static let visitor = VisitorID(high: 0xABCD, low: 0x1234)
    static let start = Timestamp(milliseconds: 1_800_000_000_000)

    let shop = FakeShop()
    let drops = DropCounters()
    let handler: APIHandler

    init(_ change: (inout APIConfiguration) -> Void = { _ in }) throws {
        var configuration = APIConfiguration()
        configuration.serverKey = ServerKey(Self.key)
        change(&configuration)
        let services = APIServices(
            events: shop, recommendations: shop, products: shop, rules: FakeRules(), chains: FakeChains(), now: { Self.start },
            newVisitor: { Self.visitor })
        handler = APIHandler(
            configuration: configuration, services: services,
            templates: try TemplateLibrary(directory: configuration.templatesDirectory), drops: drops)
    }

    /// Asks and waits for nothing: the fake answers at once.
    func ask(
        _ method: HTTPMethod, _ target: String, _ fields: [String: String] = [:], body: String = "",
        peer: String = "192.0.2.1", proxies: TrustedProxies = TrustedProxies()
    ) throws -> HTTPResponse {
        let headers = fields.map { HTTPHeader($0.key, $0.value) }
        let address = try #require(IPAddress(peer))
        let request = HTTPRequest(method, target, headers: headers, body: Array(body.utf8), peer: address, proxies: proxies)
        switch handler.reply(to: request) {
        case .now(let response): return response
        case .later(let begin):
            let answer = Mutex<HTTPResponse?>(nil)
            begin(.detached { response in answer.withLock { $0 = response } })
            return try #require(answer.withLock { $0 })
        }
    }

    /// Posts events as a browser does.
    func post(_ body: String, _ fields: [String: String] = [:], query: String = "") throws -> HTTPResponse {
        let usual = ["User-Agent": Self.browser, "Content-Type": "text/plain;charset=UTF-8"]
        return try ask(.post, "/v1/events" + query, usual.merging(fields) { $1 }, body: body)
    }
}

extension HTTPResponse {
    /// The value of a header field.
    func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

    /// The body as text.
    var text: String { String(decoding: body, as: UTF8.self) }
}
