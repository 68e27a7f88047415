import Commerce
import Recommenders
import Storage
import TestSupport
import Testing

@testable import Personalization

@Suite struct `A snapshot of the models` {
    private static func bytes() throws -> (bytes: [UInt8], last: EventID) {
        let shop = try TestShop()
        try shop.look(visitor(1), at: "11-2", "30-3")
        try shop.look(visitor(2), at: "11-2", "21-3")
        return (shop.models.memory.read { ModelSnapshot.encode($0.models) }, shop.store.lastEventID)
    }

    private static func isReadable(_ bytes: [UInt8], _ last: EventID) -> Bool {
        if ModelSnapshot.decode(bytes, notBeyond: last) != nil { return true }
        return false
    }

    @Test func `is read back with everything in it`() throws {
        let (bytes, last) = try Self.bytes()
        guard let models = ModelSnapshot.decode(bytes, notBeyond: last) else {
            Issue.record("not readable")
            return
        }
        let (watermark, sessions) = (models.watermark, [1, 2].map { models.openSession(of: visitor($0)) })
        let (clicks, items) = (models.sessions.clickCount, models.numbering.count)
        #expect(watermark == last)
        #expect(sessions == [0, 1])
        #expect(clicks == 4 && items == TestShop.products.count)
        let again = ModelSnapshot.encode(models)
        #expect(again == bytes)
    }

    @Test func `is refused when it is ahead of the log, cut, or has a bit wrong`() throws {
        let (bytes, last) = try Self.bytes()
        #expect(Self.isReadable(bytes, last))
        #expect(!Self.isReadable(bytes, EventID(rawValue: last.rawValue - 1)))
        let cut = (0..<bytes.count).filter { Self.isReadable(Array(bytes[..<$0]), last) }
        #expect(cut.isEmpty)
        let flipped = (0..<bytes.count * 8).filter { bit in
            var damaged = bytes
            damaged[bit / 8] ^= 1 << UInt8(bit % 8)
            return Self.isReadable(damaged, last)
        }
        #expect(flipped.isEmpty, "bits \(flipped) of \(bytes.count) bytes")
    }
}
