import Commerce
import Testing

@testable import Storage

@Suite struct `A shard of what is hot` {
    private static func touch(_ shard: HotShard<Int, Int>, _ number: Int) throws -> Bool {
        var wasLoaded = false
        try shard.update(number) { () throws(StorageError) in
            wasLoaded = true
            return 0
        } _: { value in
            value = (value ?? 100) + 1
        }
        return wasLoaded
    }

    @Test func `keeps what changed until it is flushed, however much that is`() throws {
        let shard = HotShard<Int, Int>(capacity: 4)
        for number in 0..<100 { #expect(try Self.touch(shard, number)) }
        for number in 0..<100 { #expect(try !Self.touch(shard, number)) }
        #expect(shard.dirtyCount == 100)
        #expect(shard.dirtyEntries().allSatisfy { $0.value == 2 })
    }

    @Test func `lets those go who were not seen over two flushes`() throws {
        let shard = HotShard<Int, Int>(capacity: 4)
        for number in 0..<10 { _ = try Self.touch(shard, number) }
        shard.markFlushed { _ in }
        #expect(shard.dirtyCount == 0)
        #expect(shard.value(9) == 1)
        for number in 0..<5 { #expect(try !Self.touch(shard, number)) }
        shard.markFlushed { _ in }
        #expect(shard.value(4) == 2)
        #expect(shard.value(9) == nil)
    }

    @Test func `knows what is gone, until that was written`() throws {
        let shard = HotShard<Int, Int>(capacity: 4)
        _ = try Self.touch(shard, 1)
        try shard.update(1) { () throws(StorageError) in
            0
        } _: {
            $0 = nil
        }
        #expect(shard.value(1) == .some(nil))
        #expect(shard.dirtyEntries().map(\.value) == [nil])
        shard.markFlushed { _ in }
        #expect(shard.value(1) == .some(nil) && shard.dirtyCount == 0)
    }

    @Test func `puts what was written in order`() throws {
        let shard = HotShard<Int, Int>(capacity: 4)
        _ = try Self.touch(shard, 1)
        shard.markFlushed { $0 = 50 }
        #expect(shard.value(1) == 50)
    }

    @Test func `stays as it is when a value cannot be loaded`() throws {
        let shard = HotShard<Int, Int>(capacity: 4)
        #expect(throws: StorageError.self) {
            try shard.update(1) { () throws(StorageError) -> Int? in
                throw .damagedRecord(table: "profiles", reason: "cut")
            } _: { _ in
            }
        }
        #expect(shard.dirtyCount == 0)
        #expect(shard.value(1) == nil)
    }
}
