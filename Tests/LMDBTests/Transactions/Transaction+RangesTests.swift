import LMDB
import Testing

@Suite struct TransactionRangesTests {
    private let store: TemporaryEnvironment
    private let table: Table<String, UInt64>

    init() throws {
        store = try TemporaryEnvironment()
        table = try store.environment.table("words", key: String.self, value: UInt64.self)
        try store.environment.write { transaction in
            for (index, word) in ["a", "ab", "abc", "b", "ba", "c\u{7F}", "cc"].enumerated() {
                try transaction.put(table, word, UInt64(index))
            }
        }
    }

    private func keys(
        from start: String? = nil, through end: String? = nil, order: ScanOrder = .ascending
    ) throws -> [String] {
        var keys: [String] = []
        try store.environment.read { transaction in
            try transaction.forEach(table, from: start, through: end, order: order) { key, _ in
                keys.append(key)
                return .continue
            }
        }
        return keys
    }

    private func keys(prefix: String, order: ScanOrder = .ascending) throws -> [String] {
        var keys: [String] = []
        try store.environment.read { transaction in
            try transaction.scan(table, prefix: prefix, order: order) { key, value in
                keys.append(try String.decode(key))
                #expect(value.byteCount == 8)
                return .continue
            }
        }
        return keys
    }

    @Test func `both ends belong to a range`() throws {
        try #expect(keys(from: "ab", through: "b") == ["ab", "abc", "b"])
        try #expect(keys(from: "aa", through: "az") == ["ab", "abc"])
        try #expect(keys(through: "ab") == ["a", "ab"])
        try #expect(keys(from: "ba") == ["ba", "cc", "c\u{7F}"])
        try #expect(keys(from: "d") == [])
        try #expect(keys(from: "b", through: "a") == [])
    }

    @Test func `descending walks the same ranges backwards`() throws {
        try #expect(keys(order: .descending) == Array(try keys().reversed()))
        try #expect(keys(from: "b", through: "ab", order: .descending) == ["b", "abc", "ab"])
        try #expect(keys(from: "az", through: "aa", order: .descending) == ["abc", "ab"])
        try #expect(keys(from: "zz", through: "c", order: .descending) == ["c\u{7F}", "cc"])
    }

    @Test func `a prefix has exactly the keys that begin with it`() throws {
        try #expect(keys(prefix: "ab") == ["ab", "abc"])
        try #expect(keys(prefix: "a", order: .descending) == ["abc", "ab", "a"])
        try #expect(keys(prefix: "c", order: .descending) == ["c\u{7F}", "cc"])
        try #expect(keys(prefix: "x") == [])
        try #expect(keys(prefix: "x", order: .descending) == [])
        try #expect(keys(prefix: "") == (try keys()))
    }

    @Test func `a prefix of highest bytes has no successor and is walked backwards all the same`() throws {
        let bytes = try store.environment.table("bytes", key: [UInt8].self, value: [UInt8].self)
        var seen: [[UInt8]] = []
        try store.environment.write { transaction in
            for key: [UInt8] in [[0xFE], [0xFF], [0xFF, 0xFF], [0xFF, 0xFF, 1]] { try transaction.put(bytes, key, key) }
            try transaction.forEach(bytes, prefix: [0xFF, 0xFF] as [UInt8], order: .descending) { key, value in
                #expect(key == value)
                seen.append(key)
                return .continue
            }
        }
        #expect(seen == [[0xFF, 0xFF, 1], [0xFF, 0xFF]])
    }

    @Test func `a closure that says stop is shown no more`() throws {
        var shown = 0
        try store.environment.read { transaction in
            try transaction.forEach(table) { _, _ in
                shown += 1
                return shown == 3 ? .stop : .continue
            }
        }
        #expect(shown == 3)
    }

    @Test func `lent bytes are those of the value`() throws {
        try store.environment.read { transaction in
            let number = try transaction.withBytes(of: table, "abc") { bytes in try bytes.integer(at: 0, as: UInt64.self) }
            #expect(number == 2)
            try #expect(transaction.withBytes(of: table, "none") { $0.byteCount } == nil)
        }
    }
}
