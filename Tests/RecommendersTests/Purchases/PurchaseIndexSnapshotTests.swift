import Commerce
import Testing

@testable import Recommenders

@Suite struct PurchaseIndexSnapshotTests {
    @Test(arguments: 1...5) func `an index comes back from its snapshot and grows the same`(seed: UInt64) throws {
        let orders = RandomOrders(300, customers: 40, items: 30, seed: seed).shuffled(seed: seed)
        var original = Array(orders.prefix(200)).index
        var reader = SnapshotReader(original.snapshot)
        var restored = try PurchaseIndex(decoding: &reader)
        #expect(reader.isAtEnd)
        for order in orders.dropFirst(200) {
            original.record(order.items, by: order.customer, at: Timestamp(seconds: order.seconds))
            restored.record(order.items, by: order.customer, at: Timestamp(seconds: order.seconds))
        }
        #expect(original.snapshot == restored.snapshot)
        #expect(original.orderCount == restored.orderCount && original.customerCount == restored.customerCount)
        for item in ItemNumber(0)..<30 { #expect(original.buyerCount(of: item) == restored.buyerCount(of: item)) }
    }

    @Test func `an index without orders comes back`() throws {
        var reader = SnapshotReader(PurchaseIndex().snapshot)
        let restored = try PurchaseIndex(decoding: &reader)
        #expect(restored.orderCount == 0 && restored.lastOrderTime == nil)
    }

    @Test func `a snapshot cut short anywhere is refused`() {
        let whole = RandomOrders(30, customers: 5, items: 9, seed: 1).orders.index.snapshot
        for length in 0..<whole.count { #expect(!isReadable(Array(whole[..<length]))) }
    }

    @Test func `wrong payloads with a right checksum are refused or harmless`() {
        var shop = RandomShop(seed: 2)
        let payload = Array(RandomOrders(30, customers: 5, items: 9, seed: 1).orders.index.snapshot.dropFirst(24))
        var readable = 0
        for _ in 0..<3000 {
            var changed = payload
            // The counts at the beginning say how much memory to take: one byte of them at most is changed, the lowest.
            for _ in 0...shop.below(3) {
                changed[shop.below(4) == 0 ? 4 * shop.below(4) : 16 + shop.below(changed.count - 16)] = UInt8(shop.below(256))
            }
            guard isReadable(SnapshotBytes("VPUR", payload: changed).section()) else { continue }
            readable += 1
        }
        #expect(readable > 0 && readable < 3000)
    }

    private func isReadable(_ bytes: [UInt8]) -> Bool {
        var reader = SnapshotReader(bytes)
        do throws(SnapshotError) {
            _ = try PurchaseIndex(decoding: &reader)
            return true
        } catch {
            return false
        }
    }
}
