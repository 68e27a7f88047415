import HTTPServing
import Testing

struct IPAddressTests {
    @Test(arguments: [
        ("127.0.0.1", "127.0.0.1", true), ("127.9.9.9", "127.9.9.9", true), ("10.0.0.1", "10.0.0.1", false), ("::1", "::1", true),
        ("2001:DB8::1", "2001:db8::1", false), ("::ffff:127.0.0.1", "127.0.0.1", true), ("::", "::", false),
        ("0.0.0.0", "0.0.0.0", false),
    ])
    func `addresses are read and written`(text: String, canonical: String, isLoopback: Bool) throws {
        let address = try #require(IPAddress(text))
        #expect(address.description == canonical)
        #expect(address.isLoopback == isLoopback)
    }

    @Test(arguments: ["", "localhost", "1.2.3", "1.2.3.4.5", "256.1.1.1", "1.2.3.4:80", "[::1]", "fe80::1%eth0", "1.2.3.4 "])
    func `anything else is refused`(text: String) {
        #expect(IPAddress(text) == nil)
    }
}
