import LMDB
import Synchronization
import Testing

@Suite struct EnvironmentMapGrowthTests {
    private let kilobyte = [UInt8](repeating: 0xA5, count: 1024)

    @Test func `the map grows under concurrent readers without a failed write`() throws {
        let store = try TemporaryEnvironment { $0.initialMapSize = 256 << 10 }
        let environment = store.environment
        let table = try environment.table("log", key: UInt64.self, value: [UInt8].self)
        try withReaders(4) {
            try environment.read { transaction in
                let last = try transaction.last(table)
                try #expect(transaction.count(table) == last.map { Int($0.key) + 1 } ?? 0)
            }
        } during: {
            for batch in UInt64(0)..<500 {
                try environment.write { transaction in
                    for index in UInt64(0)..<16 { try transaction.append(table, batch * 16 + index, kilobyte) }
                }
            }
        }
        let statistics = try environment.statistics()
        #expect(statistics.entries["log"] == 8000)
        #expect(statistics.mapSize >= 16 << 20)
        #expect(statistics.usedBytes < statistics.mapSize)
    }

    @Test func `one transaction much larger than the map is run again until it fits`() throws {
        let store = try TemporaryEnvironment { $0.initialMapSize = 128 << 10 }
        let table = try store.environment.table("log", key: UInt64.self, value: [UInt8].self)
        var runs = 0
        try store.environment.write { transaction in
            runs += 1
            for index in UInt64(0)..<4000 { try transaction.append(table, index, kilobyte) }
        }
        #expect(runs > 2)
        try #expect(store.environment.read { try $0.count(table) } == 4000)
    }

    @Test func `a full map is an error only at the greatest size, and the store works on`() throws {
        let store = try TemporaryEnvironment {
            $0.initialMapSize = 128 << 10
            $0.maximumMapSize = 256 << 10
        }
        let environment = store.environment
        let table = try environment.table("log", key: UInt64.self, value: [UInt8].self)
        let error = #expect(throws: LMDBError.self) {
            try environment.write { transaction in
                for index in UInt64(0)..<4000 { try transaction.append(table, index, kilobyte) }
            }
        }
        #expect(error?.isMapFull == true)
        #expect(error?.operation == "put")
        #expect(error?.name == "MDB_MAP_FULL")
        try environment.write { try $0.append(table, 1, kilobyte) }
        try #expect(environment.read { try $0.count(table) } == 1)
        try #expect(environment.statistics().mapSize == 256 << 10)
    }

    @Test func `a full map that the closure hides is seen all the same`() throws {
        let store = try TemporaryEnvironment { $0.initialMapSize = 128 << 10 }
        let table = try store.environment.table("log", key: UInt64.self, value: [UInt8].self)
        try store.environment.write { transaction in
            for index in UInt64(0)..<500 { try? transaction.append(table, index, kilobyte) }
        }
        try #expect(store.environment.read { try $0.count(table) } == 500)
    }

    @Test func `a map that another process has enlarged is taken over`() async throws {
        let store = try TemporaryEnvironment { $0.initialMapSize = 256 << 10 }
        let environment = store.environment
        let table = try environment.table("log", key: UInt64.self, value: [UInt8].self)
        let path = environment.path
        await #expect(processExitsWith: .success) { [path = path as String] in
            let other = try Environment(path: path)
            let table = try other.table("log", key: UInt64.self, value: [UInt8].self)
            try other.write { transaction in
                for index in UInt64(0)..<2000 { try transaction.append(table, index, [UInt8](repeating: 1, count: 1024)) }
            }
        }
        try #expect(environment.read { try $0.count(table) } == 2000)
        try environment.write { try $0.append(table, 2000, kilobyte) }
        try #expect(environment.read { try $0.get(table, 2000) } == kilobyte)
    }

    private func withReaders(
        _ count: Int, _ read: @escaping @Sendable () throws -> Void,
        during work: () throws -> Void
    ) throws {
        let stop = Flag()
        let readers = (0..<count).map { _ in Thread { while !stop.isRaised { try read() } } }
        defer { stop.raise() }
        try work()
        stop.raise()
        for reader in readers { try reader.join() }
    }
}

/// A flag that one thread raises and others see.
private final class Flag: Sendable {
    private let value = Atomic(false)
    var isRaised: Bool { value.load(ordering: .acquiring) }
    func raise() { value.store(true, ordering: .releasing) }
}
