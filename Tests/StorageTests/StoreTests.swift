import Commerce
import Foundation
import TestSupport
import Testing

@testable import Storage

@Suite struct `A store` {
    private static func isLocked(_ directory: String) -> Bool {
        do {
            _ = try Store(Store.Configuration(directory: directory))
            return false
        } catch {
            guard case .locked(path: directory) = error else { return false }
            return true
        }
    }

    @Test func `is open once in a process`() throws {
        let temporary = try TemporaryStore()
        #expect(Self.isLocked(temporary.path))
        try temporary.take([[Event(visitor: nil, time: Timestamp(seconds: 0), action: .pageView)]])
        try temporary.withFile { _ in }
        #expect(!Self.isLocked(temporary.path))
    }

    @Test func `that another process has open is refused`() throws {
        let directory = try TemporaryDirectory()
        let path = directory.file("store")
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        // flock(1) takes the lock as another Vitrina would and says so; it ends when its input does.
        let (process, input, output) = (Process(), Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
        process.arguments = ["--exclusive", path + "/vitrina.lock", "sh", "-c", "echo locked; cat"]
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        #expect(output.fileHandleForReading.availableData == Data("locked\n".utf8))
        #expect(Self.isLocked(path))
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(!Self.isLocked(path))
    }

    @Test func `without a parent directory is refused in words`() throws {
        let directory = try TemporaryDirectory()
        #expect(throws: StorageError.self) { _ = try Store(Store.Configuration(directory: directory.file("a/b"))) }
    }

    @Test func `copied while it is open is a store itself`() throws {
        let (temporary, directory) = (try TemporaryStore(), try TemporaryDirectory())
        var visits = RandomVisits(seed: 1)
        for _ in 0..<20 { try temporary.take(visits.batch()) }
        try temporary.store.copy(to: directory.file("copy"))
        let copy = try Store(Store.Configuration(directory: directory.file("copy")))
        #expect(try copy.verify().isSound)
        #expect(try temporary.store.verify().isSound)
        #expect(try copy.rows() == temporary.store.rows())
    }

    @Test func `says what it takes up`() throws {
        let temporary = try TemporaryStore()
        try temporary.take([[Event(visitor: VisitorID(high: 1, low: 1), time: Timestamp(seconds: 0), action: .pageView)]])
        try temporary.store.put(StoredProduct(product: Product(id: ProductID(unchecked: "p"), name: "P", url: "/p")))
        try temporary.store.flush()
        let statistics = try temporary.store.statistics()
        #expect(statistics.events == 1 && statistics.profiles == 1 && statistics.products == 1)
        #expect(statistics.usedBytes > 0 && statistics.mapBytes >= statistics.usedBytes)
        #expect(try temporary.store.checkStaleReaders() == 0)
    }
}
