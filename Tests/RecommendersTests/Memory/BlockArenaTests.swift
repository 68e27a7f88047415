import Testing

@testable import Recommenders

@Suite struct BlockArenaTests {
    @Test func `a block given back is the next one of its class`() {
        var arena = BlockArena()
        let class4 = SizeClass(holding: 4)
        let first = arena.allocate(class4)
        let second = arena.allocate(class4)
        arena.release(first, class4)
        #expect(arena.allocate(SizeClass(holding: 3)) != first)
        #expect(arena.allocate(class4) == first)
        #expect(arena.allocate(class4) != second)
    }

    @Test func `lists that grow side by side keep their words`() {
        var arena = BlockArena()
        var shop = RandomShop(seed: 3)
        var lists = Array(repeating: [UInt32](), count: 20)
        var blocks = (0..<20).map { _ in arena.allocate(SizeClass(rawValue: 0)) }
        for word in UInt32(0)..<3000 {
            let list = shop.below(20)
            let sizeClass = SizeClass(holding: lists[list].count)
            if lists[list].count == sizeClass.size { blocks[list] = arena.enlarge(blocks[list], sizeClass) }
            arena.words[Int(blocks[list]) + lists[list].count] = word
            lists[list].append(word)
        }
        for list in 0..<20 {
            let stored = lists[list].indices.map { arena.words[Int(blocks[list]) + $0] }
            #expect(stored == lists[list])
        }
    }
}
