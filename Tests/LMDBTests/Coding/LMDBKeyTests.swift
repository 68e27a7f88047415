import LMDB
import Testing

@Suite struct LMDBKeyTests {
    private func encoded(_ key: some LMDBKey) -> [UInt8] {
        var bytes: [UInt8] = []
        key.encode(into: &bytes)
        return bytes
    }

    /// Numbers of all magnitudes, the boundaries among them.
    private func numbers(seed: UInt64) -> [UInt64] {
        var generator = SplitMix(seed: seed)
        let edges: [UInt64] = [0, 1, 0x7F, 0x80, 0xFF, 0x100, 0xFFFF, 0x1_0000, 0xFFFF_FFFF, 0x1_0000_0000, .max - 1, .max]
        return edges + (0..<300).map { _ in generator.next() >> (generator.next() % 64) }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `byte order is numeric order`(seed: UInt64) {
        let numbers = numbers(seed: seed)
        var generator = SplitMix(seed: ~seed)
        for (left, right) in zip(numbers, numbers.shuffled(using: &generator)) {
            #expect(encoded(left).lexicographicallyPrecedes(encoded(right)) == (left < right))
            let (small, other) = (UInt32(truncatingIfNeeded: left), UInt32(truncatingIfNeeded: right))
            #expect(encoded(small).lexicographicallyPrecedes(encoded(other)) == (small < other))
            let (a, b) = (Pair(small, left), Pair(other, right))
            #expect(encoded(a).lexicographicallyPrecedes(encoded(b)) == ((small, left) < (other, right)))
        }
    }

    @Test func `the store sorts numbers as numbers and reads them back`() throws {
        let store = try TemporaryEnvironment()
        let table = try store.environment.table("numbers", key: UInt64.self, value: UInt64.self)
        let numbers = numbers(seed: 4)
        try store.environment.write { transaction in
            for number in numbers { try transaction.put(table, number, ~number) }
        }
        var read: [UInt64] = []
        try store.environment.read { transaction in
            try transaction.forEach(table) { key, value in
                #expect(value == ~key)
                read.append(key)
                return .continue
            }
        }
        #expect(read == Set(numbers).sorted())
    }

    @Test func `integers are written most significant byte first`() {
        #expect(encoded(UInt64(0x0102_0304_0506_0708)) == [1, 2, 3, 4, 5, 6, 7, 8])
        #expect(encoded(Pair(UInt16(0x0102), "x")) == [1, 2, 0x78])
        #expect(Pair<UInt32, UInt64>.byteCount == 12)
    }

    @Test func `pairs of three parts come back as they went in`() throws {
        let store = try TemporaryEnvironment()
        typealias Key = Pair<UInt32, Pair<UInt64, String>>
        let table = try store.environment.table("triples", key: Key.self, value: [UInt8].self)
        let key = Key(7, Pair(8, "nine"))
        try store.environment.write { try $0.put(table, key, []) }
        try #expect(store.environment.read { try $0.first(table)?.key } == key)
    }

    @Test func `bytes of the wrong width are refused, not read`() throws {
        let store = try TemporaryEnvironment()
        let written = try store.environment.table("numbers", key: UInt32.self, value: UInt32.self)
        let misread = try store.environment.table("numbers", key: UInt32.self, value: UInt64.self)
        try store.environment.write { try $0.put(written, 1, 2) }
        let error = #expect(throws: LMDBError.self) { try store.environment.read { try $0.get(misread, 1) } }
        #expect(error?.isUndecodable == true)
        #expect(error?.operation == "decode")
    }
}
