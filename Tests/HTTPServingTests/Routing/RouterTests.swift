import HTTPServing
import Testing

struct RouterTests {
    @Test(arguments: [
        (HTTPMethod.get, "/", "home"), (.get, "/v1/products", "list"), (.get, "/v1/products/42", "product 42"),
        (.put, "/v1/products/42", "put 42"), (.get, "/v1/products/a%2Fb", "product a/b"),
        (.get, "/v1/products/%D1%87", "product ч"),
        (.get, "/v1/products/top", "top"), (.get, "/v1/products/top/similar", "similar top"),
        (.get, "/v1/products/7/similar", "similar 7"),
        (.get, "/files/a/b/c.png", "file a/b/c.png"), (.get, "/files/x", "file x"), (.head, "/v1/products/1", "product 1"),
        (.head, "/", "own head"),
    ])
    func `the route is found by method and path`(method: HTTPMethod, path: String, text: String) {
        #expect(ask(method, path)?.body == Array(text.utf8))
    }

    @Test(arguments: [
        "/v1", "/v1/products/", "/v1/products/1/2", "/files", "/files/", "//", "/v1//products", "/V1/products", "/nowhere",
    ])
    func `what no route takes is not found`(path: String) {
        #expect(ask(.get, path)?.status == 404)
    }

    @Test func `another method is told which ones there are`() {
        let answer = ask(.post, "/v1/products/1")
        #expect(answer?.status == 405)
        #expect(answer?.headers.contains(HTTPHeader("Allow", "GET, HEAD, PUT")) == true)
        #expect(ask(.options, "/v1/products/1")?.status == 405)
    }

    @Test func `each route has its own limit on bodies`() {
        let router = RouterTests.router
        #expect(router.bodyLimit(for: .put, path: "/v1/products/1") == 99)
        #expect(router.bodyLimit(for: .post, path: "/v1/products/1") == 65_536)
        #expect(router.bodyLimit(for: .post, path: "/nowhere") == 65_536)
    }

    @Test func `misses can be answered in one's own way`() {
        let router = Router { _, miss in .now(HTTPResponse(status: 599, headers: [miss.allowHeader].compactMap { $0 })) }
        let request = HTTPRequest(.get, "/")
        #expect(router.reply(to: request).response?.status == 599)
    }

    private func ask(_ method: HTTPMethod, _ path: String) -> HTTPResponse? {
        let request = HTTPRequest(method, path)
        return RouterTests.router.reply(to: request).response
    }

    private static let router: Router = {
        var router = Router()
        @Sendable func text(_ text: String) -> HTTPReply { .now(HTTPResponse(contentType: "text/plain", text: text)) }
        router.on(.get, "/") { _, _ in text("home") }
        router.on(.head, "/") { _, _ in text("own head") }
        router.on(.get, "/v1/products") { _, _ in text("list") }
        router.on(.get, "/v1/products/top") { _, _ in text("top") }
        router.on(.get, "/v1/products/{id}") { _, parameters in text("product \(parameters["id"])") }
        router.on(.put, "/v1/products/{id}", bodyLimit: 99) { _, parameters in text("put \(parameters["id"])") }
        router.on(.get, "/v1/products/{product}/similar") { _, parameters in text("similar \(parameters["product"])") }
        router.on(.get, "/files/{path...}") { _, parameters in text("file \(parameters["path"])") }
        return router
    }()
}
