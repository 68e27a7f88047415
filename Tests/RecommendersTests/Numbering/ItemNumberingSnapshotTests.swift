import Commerce
import Recommenders
import Testing

@Suite struct ItemNumberingSnapshotTests {
    private static func sample() -> ItemNumbering {
        var numbering = ItemNumbering()
        for id in ["1", "бутылочка", String(repeating: "x", count: 128)] { _ = numbering.number(for: ProductID(unchecked: id)) }
        return numbering
    }

    @Test func `a numbering comes back from its snapshot`() throws {
        var bytes: [UInt8] = []
        Self.sample().encode(into: &bytes)
        var reader = SnapshotReader(bytes)
        let back = try ItemNumbering(decoding: &reader)
        #expect(back.allIDs == Self.sample().allIDs)
        #expect(reader.isAtEnd)
    }

    @Test func `a snapshot cut short anywhere is refused`() {
        var bytes: [UInt8] = []
        Self.sample().encode(into: &bytes)
        for length in 0..<bytes.count {
            #expect(throws: SnapshotError.self) {
                var reader = SnapshotReader(Array(bytes[..<length]))
                _ = try ItemNumbering(decoding: &reader)
            }
        }
    }

    @Test func `ids that cannot be are refused even with a right checksum`() {
        var writer = SnapshotBytes("VNUM")
        writer.append(UInt32(1), bytes: 4)
        writer.append(UInt32(0), bytes: 1)
        #expect(throws: SnapshotError.damaged("product id")) {
            var reader = SnapshotReader(writer.section())
            _ = try ItemNumbering(decoding: &reader)
        }
    }
}
