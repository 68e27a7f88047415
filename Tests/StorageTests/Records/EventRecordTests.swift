import Commerce
import TestSupport
import Testing

@testable import Storage

@Suite struct `An event's record` {
    private static func check(_ id: EventID) -> RecordCheck<Event> {
        RecordCheck(
            encode: { EventRecord.encode($0, into: []) },
            decode: { bytes in try bytes.lent { try EventRecord.decode($0, id: id) } }, newestVersion: 3)
    }

    @Test(arguments: Action.Kind.allCases) func `comes back as it was, whatever is in it`(kind: Action.Kind) throws {
        var random = SeededRandom(seed: UInt64(kind.rawValue))
        for _ in 0..<200 {
            let event = random.event(kind)
            try Self.check(event.id).expectIdentity(event)
        }
    }

    @Test(arguments: Action.Kind.allCases.filter(\.isBehaviour)) func `is refused when cut or when a bit is wrong`(
        kind: Action.Kind
    ) {
        let event = RecordFixture.event(kind)
        Self.check(event.id).expectDamageRefused(event)
        Self.check(event.id).expectStrangersRefused(event)
    }

    @Test func `may have other records before it in the buffer`() throws {
        let event = RecordFixture.event(.order)
        let bytes = EventRecord.encode(event, into: [1, 2, 3])
        #expect(Array(bytes.prefix(3)) == [1, 2, 3])
        #expect(Array(bytes.dropFirst(3)) == EventRecord.encode(event, into: []))
    }

    @Test func `with an unknown kind or origin, or a cart line missing, is refused`() {
        let check = Self.check(.zero)
        #expect(throws: RecordError.invalid("kind")) { _ = try check.decode(RecordBytes.sealed([1, 99, 0x10, 0])) }
        #expect(throws: RecordError.invalid("origin")) { _ = try check.decode(RecordBytes.sealed([1, 1, 0x00, 0])) }
        #expect(throws: RecordError.invalid("cart line")) { _ = try check.decode(RecordBytes.sealed([1, 5, 0x10, 0, 0])) }
    }

    @Test func `of version 2 has a region, and is written only where there is one`() throws {
        var event = RecordFixture.event(.search)
        event.region = RegionID(unchecked: "77")
        try Self.check(event.id).expectReads(RecordFixture.version2Event, as: event)
        Self.check(event.id).expectWrites(RecordFixture.version2Event, for: event)
        Self.check(event.id).expectDamageRefused(event)
        Self.check(event.id).expectStrangersRefused(event)
        event.visitor = nil
        event.page = nil
        try Self.check(event.id).expectIdentity(event)
    }

    @Test(arguments: RecordFixture.version3Events.keys.sorted()) func `of version 3 stays readable`(name: String) throws {
        let event = try #require(RecordFixture.version3[name])
        let hex = try #require(RecordFixture.version3Events[name])
        try Self.check(event.id).expectReads(hex, as: event)
        Self.check(event.id).expectWrites(hex, for: event)
        Self.check(event.id).expectDamageRefused(event)
    }

    @Test(arguments: Action.Kind.allCases.filter(\.isBehaviour)) func `of version 1 stays readable`(kind: Action.Kind) throws {
        let event = RecordFixture.event(kind)
        let hex = try #require(RecordFixture.version1Events[kind])
        try Self.check(event.id).expectReads(hex, as: event)
        Self.check(event.id).expectWrites(hex, for: event)
    }
}
