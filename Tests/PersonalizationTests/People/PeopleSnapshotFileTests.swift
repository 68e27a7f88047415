import Audience
import Commerce
import Foundation
import Storage
import TestSupport
import Testing

@testable import Personalization

@Suite struct PeopleSnapshotFileTests {
    private let buyers = Segment(id: SegmentID(unchecked: "often"), rule: .condition(.orders(ValueRange(from: 2))))

    /// A shop of 40 customers, saved.
    private func shop() throws -> (shop: PeopleShop, file: URL) {
        let shop = try PeopleShop()
        try shop.segments.put(buyers)
        for customer in 1...40 { for _ in 0...customer % 3 { try shop.order(customer, 100, "c\(customer % 4)") } }
        try shop.store.flush()
        try shop.people.saveSnapshot()
        return (shop, URL(fileURLWithPath: shop.directory.path + "/people.snapshot"))
    }

    private func load(_ file: URL) -> (snapshot: PeopleSnapshot?, count: Int) {
        let shards = (0..<PeopleIndex.shardCount).map { _ in Guarded(PeopleShard()) }
        let snapshot = PeopleSnapshotFile(directory: file.deletingLastPathComponent().path).load(into: shards)
        return (snapshot, shards.reduce(0) { sum, shard in sum + shard.read { $0.count } })
    }

    @Test func `holds everybody, and what their numbers mean`() throws {
        let (shop, file) = try shop()
        let (snapshot, count) = load(file)
        #expect(count == 40 && snapshot?.watermark == shop.store.watermark && snapshot?.lastMovement == shop.store.lastMovement)
        #expect(snapshot?.subjects.products.names.contains(ProductID(unchecked: "c3")) == true)
        #expect(snapshot?.slots == [buyers.id])
    }

    @Test func `a start from it records nothing again`() throws {
        let (shop, _) = try shop()
        let (movements, members) = (try shop.movements(), shop.segments.members(of: buyers.id, limit: 100))
        try shop.restart()
        #expect(try shop.movements() == movements)
        #expect(shop.segments.members(of: buyers.id, limit: 100) == members && members.count == 27)
    }

    @Test(arguments: 0..<40) func `a damaged one is no snapshot, and a start without one records nothing again`(seed: UInt64)
        throws
    {
        var random = SeededRandom(seed: seed)
        let (shop, file) = try shop()
        let movements = try shop.movements()
        var bytes = [UInt8](try Data(contentsOf: file))
        if random.chance(50) {
            bytes.removeLast(random.number(1...bytes.count))
        } else {
            bytes[random.number(0...bytes.count - 1)] ^= UInt8(1 << random.number(0...7))
        }
        try Data(bytes).write(to: file)
        #expect(load(file).snapshot == nil)
        try shop.restart()
        #expect(try shop.movements() == movements && shop.people.count == 40)
        #expect(shop.people.count(of: buyers.id) == 27)
    }

    @Test func `one that knows of movements that a crash has lost is not taken`() throws {
        let (shop, file) = try shop()
        try shop.order(3)
        try shop.people.saveSnapshot()
        try shop.restart(flushing: false)
        #expect(!FileManager.default.fileExists(atPath: file.path))
        #expect(try shop.movements(3).filter { $0 == "→often" }.count == 1)
        #expect(shop.people.count(of: buyers.id) == 28)
    }
}
