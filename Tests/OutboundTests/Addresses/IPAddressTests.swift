import Outbound
import Testing

@Suite struct `An address of the internet protocol` {
    @Test(
        arguments: [
            ("127.0.0.1", 0x7F00_0001), ("127.1", 0x7F00_0001), ("1.2.772", 0x0102_0304), ("0x7f.1", 0x7F00_0001),
            ("0300.0250.1.1", 0xC0A8_0101),
            ("4294967295", 0xFFFF_FFFF), ("0", 0),
        ] as [(String, UInt32)])
    func `of version 4 is read as connecting programs do`(text: String, number: UInt32) {
        #expect(IPAddress(literal: text) == .v4(number))
    }

    @Test(
        arguments: [
            ("::1", 0, 1), ("::", 0, 0), ("[fe80::1%eth0]", 0xFE80_0000_0000_0000, 1),
            ("1:2:3:4:5:6:7:8", 0x0001_0002_0003_0004, 0x0005_0006_0007_0008),
            ("::ffff:1.2.3.4", 0, 0xFFFF_0102_0304), ("2001:db8::", 0x2001_0DB8_0000_0000, 0),
        ] as [(String, UInt64, UInt64)])
    func `of version 6 is read from groups`(text: String, high: UInt64, low: UInt64) {
        #expect(IPAddress(literal: text) == .v6(high: high, low: low))
    }

    @Test(arguments: [
        "", "shop.example", "256.1.1.1", "1.2.3.4.5", "1..2", "08", "0x", "4294967296", "1.2.3.256", ":::", "1:2:3", "1::2::3",
        "g::1", "12345::",
        "::1.2.3", "1:2:3:4:5:6:7:8:9", "1.2.3.4 ",
    ])
    func `is not found in other texts`(text: String) {
        #expect(IPAddress(literal: text) == nil)
    }

    @Test func `is written so that it can be read again`() {
        for text in ["10.1.2.3", "2a00:0:0:0:0:0:0:1"] { #expect(IPAddress(literal: text)?.description == text) }
    }
}
