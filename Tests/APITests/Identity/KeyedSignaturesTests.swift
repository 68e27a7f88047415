import API
import Commerce
import Testing

@Suite struct `Signatures of identities` {
    private static let visitor = VisitorID(high: 0x0011_2233_4455_6677, low: 0x8899_AABB_CCDD_EEFF)
    private static let now = Timestamp(seconds: 1_767_225_600)
    private let signatures: KeyedSignatures
    private let anna: [PersonIdentifier]

    init() throws {
        signatures = KeyedSignatures(key: try #require(ServerKey("0123456789abcdef-server")))
        anna = [try #require(.customer("17")), try #require(.email("anna@shop.example"))]
    }

    @Test func `are of a text that a shop can write down`() {
        let text = KeyedSignatures.text(anna.reversed() + anna, visitor: Self.visitor, seconds: 1_767_225_600)
        #expect(text == "customer:17\nemail:anna@shop.example\n00112233445566778899aabbccddeeff\n1767225600")
    }

    /// Made with: printf 'customer:17\nemail:anna@shop.example\n00112233445566778899aabbccddeeff' | openssl dgst -sha256 -hmac 0123456789abcdef-server
    @Test func `are those of other programs`() {
        #expect(
            signatures.signature(of: anna, visitor: Self.visitor)
                == "c8ad65a4bc812f9df43c2bc50b89976078a929d0c0d6e611806766b093b57201")
        #expect(
            signatures.signature(of: anna, visitor: Self.visitor, at: Self.now)
                == "1767225600.41742bc8bf1d08818b98ce5e438c6a46d591300044c7541bbbed5e24d4f10f74")
    }

    @Test func `are good for these identifiers in this browser, in any order`() {
        let signature = signatures.signature(of: anna, visitor: Self.visitor)
        #expect(complaint(signature, anna) == nil)
        #expect(complaint(signature, anna.reversed()) == nil)
        #expect(complaint(signature, [anna[0]]) != nil)
        #expect(complaint(signature, anna, visitor: VisitorID(high: 0, low: 1)) != nil)
    }

    @Test(arguments: [(-301, false), (-300, true), (0, true), (86_400, true), (86_401, false), (-86_400, false)])
    func `with a time are good for a day`(age: Int64, isGood: Bool) {
        let signature = signatures.signature(of: anna, visitor: Self.visitor, at: Self.now.advanced(bySeconds: -age))
        #expect((complaint(signature, anna) == nil) == isGood)
    }

    @Test func `are not moved to another time`() {
        let signature = signatures.signature(of: anna, visitor: Self.visitor, at: Self.now.advanced(bySeconds: -90_000))
        #expect(complaint("\(Self.now.milliseconds / 1000)." + signature.split(separator: ".")[1], anna) != nil)
        #expect(complaint(String(signature.split(separator: ".")[1]), anna) != nil)
    }

    @Test(arguments: [(-301, false), (0, true), (30 * 86_400, true), (30 * 86_400 + 1, false)])
    func `of a link are good for thirty days, in any browser`(age: Int64, isGood: Bool) {
        let signature = signatures.linkSignature(of: anna, at: Self.now.advanced(bySeconds: -age))
        #expect((signatures.complaint(aboutLink: signature, of: anna, now: Self.now) == nil) == isGood)
        #expect(signatures.complaint(aboutLink: signature, of: [anna[0]], now: Self.now) != nil)
        #expect(signatures.complaint(aboutLink: String(signature.dropFirst(5)), of: anna, now: Self.now) != nil)
        #expect(complaint(String(signature.dropFirst(5)), anna) != nil)
    }

    @Test func `of any other form are refused`() {
        let good = signatures.signature(of: anna, visitor: Self.visitor)
        let others = [
            "", ".", good.uppercased(), " " + good, good + "00", String(good.dropLast()), "1767225600.1767225600." + good,
            "x." + good,
            "01767225600." + good, "-1." + good, "9223372036854775807." + good, "99999999999999999999." + good, "." + good,
            good + ".",
        ]
        for other in others { #expect(complaint(other, anna) != nil, "\(other)") }
    }

    @Test func `under another key are refused`() throws {
        let other = KeyedSignatures(key: try #require(ServerKey("another-key-of-the-shop")))
        #expect(complaint(other.signature(of: anna, visitor: Self.visitor), anna) != nil)
    }

    private func complaint(_ signature: String, _ identifiers: [PersonIdentifier], visitor: VisitorID = visitor) -> String? {
        signatures.complaint(about: signature, of: identifiers, visitor: visitor, now: Self.now)
    }
}
