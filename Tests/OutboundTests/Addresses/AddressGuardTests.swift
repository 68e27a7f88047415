import Outbound
import Testing

@Suite struct `The address guard` {
    @Test(arguments: [
        // Loopback, private, link-local, shared, this network, in every spelling that resolvers take.
        "http://127.0.0.1/", "http://127.1/", "http://127.255.255.254/", "http://2130706433/", "http://0x7f000001/",
        "http://017700000001/",
        "http://0x7f.0x0.0x0.0x1/", "http://0177.0.0.01/", "http://0/", "http://0.0.0.0/", "http://10.0.0.1/",
        "http://10.255.255.255/",
        "http://172.16.0.1/", "http://172.31.255.255/", "http://192.168.1.1/", "http://192.168.257/",
        "http://169.254.169.254/latest/meta-data",
        "http://0xa9fea9fe/", "http://2852039166/", "http://100.64.0.1/", "http://100.127.255.255/", "http://100.100.100.200/",
        "http://192.0.0.192/", "http://168.63.129.16/", "http://224.0.0.1/", "http://239.255.255.255/", "http://240.0.0.1/",
        "http://255.255.255.255/", "http://198.18.0.1/", "http://192.0.2.1/", "http://198.51.100.7/", "http://203.0.113.9/",
        // The same in IPv6.
        "http://[::1]/", "http://[::]/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/", "http://[::ffff:8.8.8.8]/",
        "http://[::127.0.0.1]/", "http://[fe80::1]/", "http://[fec0::1]/", "http://[fc00::1]/", "http://[fd00:ec2::254]/",
        "http://[ff02::1]/",
        "http://[64:ff9b::7f00:1]/", "http://[64:ff9b::a9fe:a9fe]/", "http://[2002:7f00:1::]/", "http://[2001:db8::1]/",
        "http://[2001::1]/",
        "http://[3fff::1]/", "http://[100::1]/",
        // Names of private networks.
        "http://localhost/", "http://LOCALHOST./", "http://a.localhost/", "http://printer.local/",
        "http://metadata.google.internal/",
        "http://nas.lan/", "http://1.0.0.127.in-addr.arpa/",
        // Ports of other services.
        "http://shop.example:22/", "http://shop.example:25/", "https://8.8.8.8:11/",
        // Other schemes, and what programs read differently.
        "ftp://shop.example/", "file:///etc/passwd", "gopher://shop.example/", "javascript:alert(1)", "//shop.example/",
        "shop.example/feed",
        "http://user@shop.example/", "http://user:secret@shop.example/", "http://shop.example\\@127.0.0.1/",
        "http://shop.example /",
        "http://shop.example\r\nHost: x/", "http://127.0.0.1%2f/", "http:///feed", "http://:80/", "http://shop.example:0/",
        "http://shop.example:99999/", "http://shop.example:x/", "http://::1/", "http://[::1/", "http://[zz]/",
        "http://[127.0.0.1]/", "http://.../",
        "",
    ])
    func `refuses`(url: String) {
        #expect(throws: OutboundError.self) { try AddressGuard().check(url) }
    }

    @Test(arguments: [
        ("http://shop.example/feed.yml", "shop.example", 80), ("https://SHOP.example./a?b=c#d", "shop.example", 443),
        ("https://shop.example:8443/x", "shop.example", 8443), ("http://8.8.8.8/", "8.8.8.8", 80),
        ("http://172.32.0.1/", "172.32.0.1", 80),
        ("http://100.128.0.1/", "100.128.0.1", 80), ("http://[2a00:1450:4010::1]/", "2a00:1450:4010::1", 80),
        ("http://[64:ff9b::808:808]:8080/", "64:ff9b::808:808", 8080), ("https://магазин.рф/фид", "магазин.рф", 443),
        ("https://localhost.example.com/", "localhost.example.com", 443), ("http://1.2.3.4.example/", "1.2.3.4.example", 80),
    ])
    func `permits`(url: String, host: String, port: Int) throws {
        let address = try AddressGuard().check(url)
        #expect(address.host == host)
        #expect(address.port == port)
    }

    @Test func `permits what the operator names, on every port`() throws {
        let addresses = AddressGuard(allowedHosts: ["127.0.0.1", "NAS.local"])
        #expect(try addresses.check("http://127.0.0.1:81/").port == 81)
        #expect(try addresses.check("http://nas.local/").host == "nas.local")
        #expect(throws: OutboundError.self) { try addresses.check("http://127.0.0.2/") }
        #expect(throws: OutboundError.self) { try addresses.check("http://user@127.0.0.1/") }
        #expect(addresses.permits(.v4(0x7F00_0001), host: "127.0.0.1"))
        #expect(!addresses.permits(.v4(0x7F00_0001), host: "shop.example"))
        #expect(addresses.permits(.v4(0x0808_0808), host: "shop.example"))
    }

    @Test func `says why, without the password`() {
        let refused = OutboundError.refused(
            url: "http://…@shop.example/", reason: "a name or password before the host is not supported")
        #expect(throws: refused) { try AddressGuard().check("http://user:secret@shop.example/") }
        #expect(throws: OutboundError.refused(url: "http://0xa9fea9fe/", reason: "169.254.169.254 is not a public address")) {
            try AddressGuard().check("http://0xa9fea9fe/")
        }
    }
}
