import Commerce
import TestSupport
import Testing

@testable import Storage

@Suite struct `A shard of hot profiles` {
    private static func visitor(_ number: Int) -> VisitorID { VisitorID(high: UInt64(number), low: 0) }

    private static func touch(_ shard: ProfileShard, _ number: Int) throws -> Bool {
        var wasLoaded = false
        try shard.update(visitor(number)) { () throws(StorageError) in
            wasLoaded = true
            return Profile(visitor: Self.visitor(number), firstSeen: Timestamp(seconds: 0))
        } _: { profile in
            profile.eventCount += 1
        }
        return wasLoaded
    }

    @Test func `keeps what changed until it is flushed, however much that is`() throws {
        let shard = ProfileShard(capacity: 4)
        for number in 0..<100 { #expect(try Self.touch(shard, number)) }
        for number in 0..<100 { #expect(try !Self.touch(shard, number)) }
        #expect(shard.dirtyCount == 100)
        #expect(shard.dirtyProfiles().allSatisfy { $0.eventCount == 2 })
    }

    @Test func `lets those go who were not seen over two flushes`() throws {
        let shard = ProfileShard(capacity: 4)
        for number in 0..<10 { _ = try Self.touch(shard, number) }
        shard.markFlushed()
        #expect(shard.dirtyCount == 0)
        #expect(shard.profile(Self.visitor(9)) != nil)
        for number in 0..<5 { #expect(try !Self.touch(shard, number)) }
        shard.markFlushed()
        #expect(shard.profile(Self.visitor(4))?.eventCount == 2)
        #expect(shard.profile(Self.visitor(9)) == nil)
    }

    @Test func `stays as it is when a profile cannot be loaded`() throws {
        let shard = ProfileShard(capacity: 4)
        #expect(throws: StorageError.self) {
            try shard.update(Self.visitor(1)) { () throws(StorageError) -> Profile in
                throw .damagedRecord(table: "profiles", reason: "cut")
            } _: { _ in
            }
        }
        #expect(shard.dirtyCount == 0)
        #expect(shard.profile(Self.visitor(1)) == nil)
    }
}
