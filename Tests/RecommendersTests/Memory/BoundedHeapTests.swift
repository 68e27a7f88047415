import Testing

@testable import Recommenders

@Suite struct BoundedHeapTests {
    @Test(arguments: [0, 1, 2, 7, 50, 500]) func `the greatest few are kept, the greatest first`(limit: Int) {
        var shop = RandomShop(seed: UInt64(limit))
        let numbers = (0..<300).map { _ in shop.below(100) }
        var heap = BoundedHeap<Int>()
        heap.reset(limit: limit)
        for number in numbers { heap.offer(number) }
        heap.sortDescending()
        let kept = (0..<heap.count).map { heap[$0] }
        #expect(kept == Array(numbers.sorted(by: >).prefix(limit)))
    }

    @Test func `a heap is used again after a reset`() {
        var heap = BoundedHeap<Int>()
        heap.reset(limit: 1)
        heap.offer(5)
        heap.reset(limit: 2)
        heap.offer(1)
        #expect(heap.count == 1)
        #expect(heap[0] == 1)
        #expect(heap.contains { $0 == 1 })
        #expect(!heap.contains { $0 == 5 })
    }
}
