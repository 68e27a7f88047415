import Commerce
import Recommenders
import Testing

@Suite struct SnapshotReaderTests {
    @Test func `sections are read in the order in which they were written`() throws {
        var popularity = PopularityModel()
        popularity.record(3, weight: 2, at: Timestamp(seconds: 1000))
        var bytes: [UInt8] = []
        popularity.encode(into: &bytes)
        ItemNumbering().encode(into: &bytes)
        var reader = SnapshotReader(bytes)
        #expect(try PopularityModel(decoding: &reader).rank(of: 3) == popularity.rank(of: 3))
        #expect(!reader.isAtEnd)
        #expect(try ItemNumbering(decoding: &reader).count == 0)
        #expect(reader.isAtEnd)
    }

    @Test func `a section of another model is refused`() {
        var bytes: [UInt8] = []
        ItemNumbering().encode(into: &bytes)
        #expect(throws: SnapshotError.unknownKind) {
            var reader = SnapshotReader(bytes)
            _ = try PopularityModel(decoding: &reader)
        }
    }

    @Test func `a newer version is refused by name`() {
        var bytes = SnapshotBytes("VNUM")
        bytes.append(0, bytes: 4)
        #expect(throws: SnapshotError.unsupportedVersion(2)) {
            var reader = SnapshotReader(bytes.section(version: 2))
            _ = try ItemNumbering(decoding: &reader)
        }
    }

    @Test func `bytes left over in a section are refused`() {
        var bytes = SnapshotBytes("VNUM")
        bytes.append(0, bytes: 5)
        #expect(throws: SnapshotError.damaged("bytes left over")) {
            var reader = SnapshotReader(bytes.section())
            _ = try ItemNumbering(decoding: &reader)
        }
    }

    @Test func `a count beyond all bounds is refused`() {
        var bytes = SnapshotBytes("VPOP")
        bytes.append((604_800.0).bitPattern, bytes: 8)
        bytes.append(UInt64.max, bytes: 8)
        #expect(throws: SnapshotError.truncated) {
            var reader = SnapshotReader(bytes.section())
            _ = try PopularityModel(decoding: &reader)
        }
    }
}
