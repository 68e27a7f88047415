import Commerce
import TestSupport
import Testing

@testable import Storage

@Suite struct `The record of a chain's edit` {
    private static let from = ChainEnd.category(CategoryID(unchecked: "10"))
    private static let to = ChainEnd.product(ProductID(unchecked: "слюнявчик"))

    private static var check: RecordCheck<ChainEdit> {
        RecordCheck(
            encode: ChainEditRecord.encode,
            decode: { bytes in try bytes.lent { try ChainEditRecord.decode($0, from: from, to: to) } })
    }

    private static func whole() throws -> ChainEdit {
        try ChainEdit(from: from, to: to, typicalDays: 28, spreadDays: 7.5, share: 0.25, isMuted: true)
    }

    @Test func `comes back as it was, whatever is in it`() throws {
        var random = SeededRandom(seed: 1)
        for _ in 0..<300 {
            let edit = try ChainEdit(
                from: Self.from, to: Self.to, typicalDays: random.maybe { Double($0.number(1...36_500)) / 10 },
                spreadDays: random.maybe { Double($0.number(1...1_000)) / 7 },
                share: random.maybe { Double($0.number(1...1_000)) / 1_000 }, isMuted: random.chance(50))
            try Self.check.expectIdentity(edit)
        }
    }

    @Test func `is refused when cut or when a bit is wrong`() throws {
        Self.check.expectDamageRefused(try Self.whole())
        Self.check.expectStrangersRefused(try Self.whole())
    }

    @Test func `is refused with numbers that no edit has`() {
        #expect(throws: RecordError.invalid("share")) {
            _ = try Self.check.decode(RecordBytes.sealed([1, 8, 0x40, 0, 0, 0, 0, 0, 0, 0]))
        }
        #expect(throws: RecordError.invalid("flags")) { _ = try Self.check.decode(RecordBytes.sealed([1, 16])) }
    }

    // 28 = 0x403C…, 7.5 = 0x401E…, 0.25 = 0x3FD0…
    private static let version1 = "010f403c000000000000401e0000000000003fd00000000000003ad645ff"

    @Test func `of version 1 stays readable`() throws {
        try Self.check.expectReads(Self.version1, as: try Self.whole())
        Self.check.expectWrites(Self.version1, for: try Self.whole())
    }
}
