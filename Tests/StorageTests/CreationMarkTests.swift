import Commerce
import Foundation
import TestSupport
import Testing

@testable import Storage

@Suite struct `The creation of a store` {
    @Test func `begins anew when it was cut off`() throws {
        let directory = try TemporaryDirectory()
        let path = directory.file("store")
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        _ = FileManager.default.createFile(atPath: path + "/creating", contents: nil)
        _ = FileManager.default.createFile(atPath: path + "/data.mdb", contents: Data(repeating: 7, count: 8_192))
        let store = try Store(Store.Configuration(directory: path))
        #expect(store.lastEventID == .zero)
        #expect(!FileManager.default.fileExists(atPath: path + "/creating"))
    }

    @Test func `leaves no mark, and a store that is whole is never begun anew`() throws {
        let directory = try TemporaryDirectory()
        let path = directory.file("store")
        let event = Event(visitor: nil, time: Timestamp(seconds: 1_772_366_400), action: .pageView)
        do {
            let store = try Store(Store.Configuration(directory: path))
            _ = try store.append([[event]])
        }
        #expect(!FileManager.default.fileExists(atPath: path + "/creating"))
        #expect(try Store(Store.Configuration(directory: path)).lastEventID.time == event.time)
    }

    @Test func `refuses a damaged file that is not of its own making`() throws {
        let directory = try TemporaryDirectory()
        let path = directory.file("store")
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        _ = FileManager.default.createFile(atPath: path + "/data.mdb", contents: Data(repeating: 7, count: 8_192))
        #expect(throws: StorageError.self) { _ = try Store(Store.Configuration(directory: path)) }
        #expect(FileManager.default.fileExists(atPath: path + "/data.mdb"))
    }
}
