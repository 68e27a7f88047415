import Commerce
import TestSupport
import Testing

@testable import Storage

@Suite struct `The record of a feed's state` {
    private static func check(_ name: String) -> RecordCheck<FeedState> {
        RecordCheck(
            encode: FeedStateRecord.encode, decode: { bytes in try bytes.lent { try FeedStateRecord.decode($0, name: name) } })
    }

    @Test func `comes back as it was, whatever is in it`() throws {
        var random = SeededRandom(seed: 1)
        for _ in 0..<300 {
            var state = FeedState(name: random.text(), finishedAt: random.moment())
            state.etag = random.maybe { $0.text() }
            state.lastModified = random.maybe { $0.text() }
            state.taken = random.number(0...Int(Int32.max))
            state.skipped = random.number(0...300)
            state.added = random.number(0...300)
            state.changed = random.number(0...300)
            state.gone = random.number(0...300)
            state.isHeldBack = random.chance(50)
            state.problems = random.list(0...5) { $0.text() }
            try Self.check(state.name).expectIdentity(state)
        }
    }

    @Test func `is refused when cut or when a bit is wrong`() {
        let state = RecordFixture.feedState
        Self.check(state.name).expectDamageRefused(state)
        Self.check(state.name).expectStrangersRefused(state)
    }

    @Test func `of version 1 stays readable`() throws {
        let state = RecordFixture.feedState
        try Self.check(state.name).expectReads(RecordFixture.version1FeedState, as: state)
        Self.check(state.name).expectWrites(RecordFixture.version1FeedState, for: state)
    }
}
