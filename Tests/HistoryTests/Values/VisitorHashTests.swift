import Commerce
import Testing

@testable import History

@Suite struct `A visitor's hash` {
    private static func visitor(_ id: String, namespace: String = "n") -> VisitorID {
        VisitorHash(namespace: namespace).visitor(Array(id.utf8).span)
    }

    @Test func `never changes`() {
        #expect(Self.visitor("257597", namespace: "history").description == "0a831ac302b022cdb3d346abcfa48900")
    }

    @Test func `depends on the namespace and the id, and not on a point and zero behind a number`() {
        #expect(Self.visitor("1") != Self.visitor("2"))
        #expect(Self.visitor("1") != Self.visitor("1", namespace: "m"))
        #expect(Self.visitor("17850.0") == Self.visitor("17850"))
        #expect(Self.visitor("a.0") != Self.visitor("a"))
        #expect(Self.visitor("b", namespace: "a") != Self.visitor("", namespace: "ab"))
    }

    @Test func `spreads similar ids over all bits`() {
        let ids = (0..<20_000).map { Self.visitor(String($0)) }
        #expect(Set(ids.map(\.high)).count == ids.count)
        #expect(Set(ids.map(\.low)).count == ids.count)
        for bit in 0..<64 {
            for half in [ids.map(\.high), ids.map(\.low)] {
                let ones = half.count { $0 >> UInt64(bit) & 1 == 1 }
                #expect((9_500...10_500).contains(ones), "bit \(bit)")
            }
        }
    }
}
