import Commerce
import TestSupport
import Testing

@testable import Storage

@Suite struct `A category's record` {
    private static func check(_ id: CategoryID) -> RecordCheck<Commerce.Category> {
        RecordCheck(
            encode: { CategoryRecord.encode($0, into: []) },
            decode: { bytes in try bytes.lent { try CategoryRecord.decode($0, id: id) } })
    }

    @Test func `comes back as it was, whatever is in it`() throws {
        var random = SeededRandom(seed: 1)
        for _ in 0..<300 {
            let category = Category(id: random.identifier(), parent: random.maybe { $0.identifier() }, name: random.text())
            try Self.check(category.id).expectIdentity(category)
        }
    }

    @Test func `is refused when cut or when a bit is wrong`() {
        let category = RecordFixture.category
        Self.check(category.id).expectDamageRefused(category)
        Self.check(category.id).expectStrangersRefused(category)
    }

    @Test func `of version 1 stays readable`() throws {
        let category = RecordFixture.category
        try Self.check(category.id).expectReads(RecordFixture.version1Category, as: category)
        Self.check(category.id).expectWrites(RecordFixture.version1Category, for: category)
    }
}
