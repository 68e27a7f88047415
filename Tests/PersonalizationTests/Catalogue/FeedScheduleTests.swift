import Commerce
import Foundation
import Outbound
import Storage
import TestSupport
import Testing

@testable import Personalization

@Suite struct `The schedule of a feed` {
    private struct Setup {
        let directory: TemporaryDirectory
        let store: Store
        let file: FeedFile
        let schedule: FeedSchedule

        init() throws {
            directory = try TemporaryDirectory()
            store = try Store(Store.Configuration(directory: directory.file("store"), neverFlushesDisk: true))
            file = FeedFile(path: directory.file("feed.yml"))
            let clock = ManualClock()
            schedule = FeedSchedule(
                location: .file(file.path), currency: .rub, store: store,
                catalogImport: CatalogImport(store: store, models: nil) { clock.now }, client: HTTPClient())
        }

        /// Dates the file, since two tests' worth of writing may fall into one tick of the file system's clock.
        func date(_ second: Int) throws {
            let date = Date(timeIntervalSince1970: 1_772_366_400 + Double(second))
            try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: file.path)
        }

        func run() throws -> FeedState? {
            guard case .imported(let state) = try schedule.runOnce() else { return nil }
            return state
        }
    }

    @Test func `takes a file in once, and again when it has changed`() throws {
        let setup = try Setup()
        try setup.file.write(0..<30)
        try setup.date(0)
        #expect(try setup.run()?.added == 30)
        #expect(try setup.run() == nil)
        try setup.file.write(0..<30, price: 200)
        try setup.date(1)
        #expect(try setup.run()?.changed == 30)
        #expect(try setup.run() == nil)
        try setup.date(2)
        #expect(try setup.run()?.changed == 0)
    }

    @Test func `looks at a feed again that was held back`() throws {
        let setup = try Setup()
        try setup.file.write(0..<30)
        try setup.date(0)
        _ = try setup.run()
        try setup.file.write(0..<3)
        try setup.date(1)
        #expect(try setup.run()?.isHeldBack == true)
        #expect(try setup.run()?.isHeldBack == true)
        try setup.file.write(0..<29)
        try setup.date(2)
        #expect(try setup.run()?.gone == 1)
        #expect(try setup.run() == nil)
    }

    @Test func `says that a file is missing, and takes it in when it is there`() throws {
        let setup = try Setup()
        #expect(throws: (any Error).self) { _ = try setup.run() }
        try setup.file.write(0..<3)
        #expect(try setup.run()?.added == 3)
    }
}
