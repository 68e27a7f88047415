import TestSupport
import Testing

@testable import Storage

@Suite struct `A setting's record` {
    private static let numbers = ["offset": 0.25, "balance": -1.5, "temperature": 1e-9]

    private static var check: RecordCheck<[String: Double]> {
        RecordCheck(
            encode: { SettingRecord.encode($0) }, decode: { bytes in try bytes.lent { try SettingRecord.decode($0) } })
    }

    @Test func `comes back as it was, whatever is in it`() throws {
        var random = SeededRandom(seed: 3)
        for _ in 0..<200 {
            var numbers: [String: Double] = [:]
            for _ in 0..<random.number(0...20) {
                numbers[random.text()] = Double(random.number(0...1_000_000)) / 997 - 300
            }
            try Self.check.expectIdentity(numbers)
        }
    }

    @Test func `is refused when cut or when a bit is wrong`() {
        Self.check.expectDamageRefused(Self.numbers)
        Self.check.expectStrangersRefused(Self.numbers)
    }

    @Test func `of version 1 stays readable`() throws {
        try Self.check.expectReads(RecordFixture.version1Setting, as: Self.numbers)
        Self.check.expectWrites(RecordFixture.version1Setting, for: Self.numbers)
    }
}
