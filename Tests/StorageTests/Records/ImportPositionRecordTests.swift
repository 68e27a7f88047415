import TestSupport
import Testing

@testable import Storage

@Suite struct `The record of an import's position` {
    private static func check(_ fingerprint: String) -> RecordCheck<ImportPosition> {
        RecordCheck(
            encode: ImportPositionRecord.encode,
            decode: { bytes in try bytes.lent { try ImportPositionRecord.decode($0, fingerprint: fingerprint) } })
    }

    @Test func `comes back as it was, whatever is in it`() throws {
        var random = SeededRandom(seed: 1)
        for _ in 0..<300 {
            let position = ImportPosition(
                fingerprint: random.text(), rows: random.number(0...Int(Int32.max)), events: random.number(0...300),
                isComplete: random.chance(50))
            try Self.check(position.fingerprint).expectIdentity(position)
        }
    }

    @Test func `is refused when cut or when a bit is wrong`() {
        let position = RecordFixture.importPosition
        Self.check(position.fingerprint).expectDamageRefused(position)
        Self.check(position.fingerprint).expectStrangersRefused(position)
    }

    @Test func `of version 1 stays readable`() throws {
        let position = RecordFixture.importPosition
        try Self.check(position.fingerprint).expectReads(RecordFixture.version1ImportPosition, as: position)
        Self.check(position.fingerprint).expectWrites(RecordFixture.version1ImportPosition, for: position)
    }
}
