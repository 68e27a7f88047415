import HTTPServing
import Testing

struct HTTPResponseTests {
    @Test func `a prebuilt answer is readable and can be extended`() {
        let ready = HTTPResponse.prebuilt(status: .ok, headers: [.contentType("text/plain")], body: [1, 2, 3])
        #expect(ready.body == [1, 2, 3])
        let more = ready.adding(HTTPHeader("X-More", "yes"))
        #expect(more.status == .ok)
        #expect(more.body == [1, 2, 3])
        #expect(more.headers == [.contentType("text/plain"), HTTPHeader("X-More", "yes")])
    }

    @Test func `a prebuilt answer is sent again and again`() throws {
        let ready = HTTPResponse.prebuilt(status: .ok, body: Array("same".utf8))
        let server = try RunningServer(loops: 2, ClosureHandler { _ in .now(ready) })
        for _ in 0..<4 {
            let client = try server.connect()
            for _ in 0..<50 { #expect(try client.ask("GET", "/").text == "same") }
        }
    }

    @Test func `an answer outlives its owner until it is sent`() throws {
        let size = 8 << 20
        let server = try RunningServer(
            ClosureHandler { _ in .now(.prebuilt(status: .ok, body: [UInt8](repeating: 7, count: size))) })
        let answer = try server.connect().ask("GET", "/")
        #expect(answer.body.count == size)
        #expect(answer.body.allSatisfy { $0 == 7 })
    }
}
