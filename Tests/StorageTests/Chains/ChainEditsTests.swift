import Commerce
import Testing

@testable import Storage

@Suite struct `The edits of chains` {
    private func category(_ id: String) -> ChainEnd { .category(CategoryID(unchecked: id)) }

    @Test func `survive a crash, replace one another and can be taken back`() throws {
        let temporary = try TemporaryStore()
        let product = ChainEnd.product(ProductID(unchecked: "7"))
        #expect(try temporary.store.chainEdits().isEmpty)
        try temporary.store.put(try ChainEdit(from: product, to: product, typicalDays: 30))
        try temporary.store.put(try ChainEdit(from: category("1"), to: category("2"), share: 0.5))
        try temporary.store.put(try ChainEdit(from: category("1"), to: category("2"), isMuted: true))
        try temporary.crash()
        let expected = [
            try ChainEdit(from: category("1"), to: category("2"), isMuted: true),
            try ChainEdit(from: product, to: product, typicalDays: 30),
        ]
        #expect(try temporary.store.chainEdits() == expected)
        #expect(try temporary.store.verify().isSound)
        #expect(try temporary.store.deleteChainEdit(from: category("1"), to: category("2")))
        #expect(try !temporary.store.deleteChainEdit(from: category("1"), to: category("2")))
        #expect(try temporary.store.chainEdits() == [expected[1]])
    }

    @Test func `take ids of any length and kind`() throws {
        let temporary = try TemporaryStore()
        let long = category(String(repeating: "ё", count: 64))
        let odd = ChainEnd.product(ProductID(unchecked: "a:b category:c"))
        try temporary.store.put(try ChainEdit(from: long, to: odd, typicalDays: 1))
        try temporary.store.put(try ChainEdit(from: odd, to: long, typicalDays: 2))
        #expect(Set(try temporary.store.chainEdits().map(\.from)) == [long, odd])
    }
}
