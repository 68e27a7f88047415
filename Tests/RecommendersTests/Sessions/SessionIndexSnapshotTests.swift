import Commerce
import Testing

@testable import Recommenders

@Suite struct SessionIndexSnapshotTests {
    @Test(arguments: 1...8) func `an index comes back from its snapshot, answers the same and grows the same`(seed: UInt64) throws
    {
        var shop = RandomShop(seed: seed)
        let clicks = shop.clicks(3000, items: 25)
        let before = clicks.prefix(2000)
        var original = Array(before).index()
        _ = original.startSession(at: Timestamp(seconds: 99))
        var reader = SnapshotReader(bytes(of: original))
        var restored = try SessionIndex(decoding: &reader)
        expectSameAnswers(original, restored)
        for click in clicks.dropFirst(2000) {
            original.append(item: click.item, toSession: SessionNumber(click.session % original.sessionCount))
            restored.append(item: click.item, toSession: SessionNumber(click.session % restored.sessionCount))
        }
        expectSameAnswers(original, restored)
        #expect(bytes(of: original) == bytes(of: restored))
    }

    @Test func `a snapshot cut short anywhere is refused`() {
        var shop = RandomShop(seed: 1)
        let whole = bytes(of: shop.clicks(60, items: 9).index())
        for length in 0..<whole.count { #expect(!isReadable(Array(whole[..<length]))) }
    }

    @Test func `a snapshot with one byte changed is refused`() {
        var shop = RandomShop(seed: 1)
        let whole = bytes(of: shop.clicks(60, items: 9).index())
        for place in whole.indices {
            var changed = whole
            changed[place] ^= 0x10
            #expect(!isReadable(changed))
        }
    }

    @Test func `wrong payloads with a right checksum are refused or harmless`() {
        var shop = RandomShop(seed: 2)
        let payload = Array(bytes(of: shop.clicks(60, items: 9).index()).dropFirst(24))
        var readable = 0
        for _ in 0..<3000 {
            var changed = payload
            for _ in 0...shop.below(3) { changed[shop.below(changed.count)] = UInt8(shop.below(256)) }
            var reader = SnapshotReader(SnapshotBytes("VSES", payload: changed).section())
            guard let index = try? SessionIndex(decoding: &reader) else { continue }
            readable += 1
            var scratch = QueryScratch()
            for item in ItemNumber(0)..<9 {
                _ = SessionNeighbours().items(after: [item], in: index, limit: 9, scratch: &scratch)
                _ = CoViews().items(with: item, in: index, at: Timestamp(seconds: 0), limit: 9, scratch: &scratch)
            }
        }
        #expect(readable > 0 && readable < 3000)
    }

    private func bytes(of index: borrowing SessionIndex) -> [UInt8] {
        var bytes: [UInt8] = []
        index.encode(into: &bytes)
        return bytes
    }

    private func isReadable(_ bytes: [UInt8]) -> Bool {
        var reader = SnapshotReader(bytes)
        do throws(SnapshotError) {
            _ = try SessionIndex(decoding: &reader)
            return true
        } catch {
            return false
        }
    }

    private func expectSameAnswers(_ left: borrowing SessionIndex, _ right: borrowing SessionIndex) {
        var scratch = QueryScratch()
        for item in ItemNumber(0)..<25 {
            let own = SessionNumber(item)
            let first = SessionNeighbours().items(after: [item, 7], in: left, excluding: own, limit: 25, scratch: &scratch)
            #expect(
                first == SessionNeighbours().items(after: [item, 7], in: right, excluding: own, limit: 25, scratch: &scratch))
            let now = Timestamp(seconds: 4_000_000)
            let together = CoViews().items(with: item, in: left, at: now, limit: 25, scratch: &scratch)
            #expect(together == CoViews().items(with: item, in: right, at: now, limit: 25, scratch: &scratch))
        }
    }
}
