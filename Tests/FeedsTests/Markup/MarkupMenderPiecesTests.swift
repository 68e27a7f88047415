import Testing

@testable import Feeds

/// The mender sees a feed in pieces that end anywhere.
@Suite struct `The markup mender` {
    private static func mend(_ bytes: [UInt8], piece: Int) -> (output: String, report: FeedReport) {
        let ledger = FeedLedger(format: .yml, encoding: "UTF-8", maximumExamples: 3)
        var mender = MarkupMender(item: "offer", ledger: ledger)
        var rest = bytes[...]
        while !rest.isEmpty {
            mender.input += rest.prefix(piece)
            rest = rest.dropFirst(piece)
            mender.mend()
        }
        mender.endInput()
        mender.closeAll()
        return (String(decoding: mender.output, as: UTF8.self), ledger.finished())
    }

    private static let nasty = """
        junk & <?xml version="1.0" encoding="UTF-8"?><!DOCTYPE a [<!ENTITY b "c]>">
        ]><!-- - -- > a
        --><yml_catalog date='x>y'><shop><offers>
        <offer id="1"><name>A & B &amp; &copy; &#151; &#0; &nosuch; < 5 <5</name><description><![CDATA[<p>]] > ]]</description>
        <price>1</price><br><p class="x>">text</p></offer><offer id="2"><description><![CDATA[a]]>]]>b<![CDATA[c</description><x><y></x>
        <param name="a & b>c" unit='"'/><param name="open>5</param></nothing><url>/a?b=1&c=2&lt=3</url>
        <offer id="3"><!-- </offer> --><name>чай — 日本</name></offer></offers></shop></yml_catalog> & tail <
        """

    @Test func `gives the same however the bytes are cut`() {
        let bytes = Array(Self.nasty.utf8)
        let whole = Self.mend(bytes, piece: bytes.count)
        #expect(whole.output.contains("<name>A &amp; B &amp; © — "))
        for piece in 1...40 {
            let pieces = Self.mend(bytes, piece: piece)
            #expect(pieces.output == whole.output, "in pieces of \(piece)")
            #expect(pieces.report.problems.map(\.kind) == whole.report.problems.map(\.kind), "in pieces of \(piece)")
            #expect(pieces.report.problems.map(\.count) == whole.report.problems.map(\.count), "in pieces of \(piece)")
        }
    }

    @Test func `gives the same for what no shop would publish, however it is cut`() {
        var generator = SeededNumbers(state: 7)
        for _ in 0..<400 {
            var bytes = Array(Self.nasty.utf8)
            for _ in 0..<6 {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0:
                    bytes[place] =
                        [0x3C, 0x3E, 0x26, 0x22, 0x5D, 0x2D, 0x2F, 0x20, 0x41].randomElement(using: &generator) ?? 0x3C
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + 9))
                default:
                    bytes.insert(
                        contentsOf: bytes[place..<min(bytes.count, place + 20)],
                        at: Int.random(in: 0..<bytes.count, using: &generator))
                }
            }
            let whole = Self.mend(bytes, piece: bytes.count)
            let piece = Int.random(in: 1...16, using: &generator)
            #expect(Self.mend(bytes, piece: piece).output == whole.output, "\(String(decoding: bytes, as: UTF8.self))")
        }
    }

    @Test func `keeps every line break`() {
        let lines = Self.nasty.utf8.count { $0 == 0x0A }
        #expect(Self.mend(Array(Self.nasty.utf8), piece: 100).output.utf8.count { $0 == 0x0A } == lines)
    }
}

/// The same numbers every time (xorshift, G. Marsaglia 2003).
private struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
