import HTTPServing
import Testing

@testable import API

@Suite struct `Access to the shopkeeper's page` {
    private func verdict(host: String, peer: String = "127.0.0.1", _ more: HTTPHeader...) throws -> AdminAccess.Verdict {
        let request = HTTPRequest(
            .get, "/admin", headers: [HTTPHeader("Host", host)] + more, peer: try #require(IPAddress(peer)))
        return AdminAccess(hosts: ["Shop.Lan"]).verdict(on: request)
    }

    @Test(arguments: ["127.0.0.1:8080", "localhost", "LOCALHOST:80", "[::1]:8080", "[::1]", "shop.lan:443"])
    func `is given to this machine under its own names`(host: String) throws {
        #expect(try verdict(host: host) == .allowed)
    }

    @Test(arguments: [
        "", "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "evil.example:127", "[::1].evil.example", "[::1",
        "::1",
    ])
    func `is refused under a name that a stranger may have pointed here`(host: String) throws {
        #expect(try verdict(host: host) == .misnamed)
    }

    @Test(arguments: ["192.0.2.7", "10.0.0.1", "2001:db8::1"])
    func `is refused to other machines`(peer: String) throws {
        #expect(try verdict(host: "localhost", peer: peer) == .foreign)
    }

    @Test func `is given over IPv6 too`() throws {
        #expect(try verdict(host: "[::1]:80", peer: "::1") == .allowed)
    }

    @Test(arguments: ["X-Forwarded-For", "Forwarded", "X-Real-IP"])
    func `is refused to whoever stands behind a proxy on this machine`(header: String) throws {
        #expect(try verdict(host: "localhost", HTTPHeader(header, "127.0.0.1")) == .foreign)
    }
}
