import Commerce
import Foundation
import Synchronization
import Testing

@testable import Storage

@Suite struct `Work on the folding thread` {
    /// What happened, in order.
    private final class Diary: PeopleFollower, Sendable {
        private let lines = Mutex<[String]>([])

        var all: [String] { lines.withLock { $0 } }

        func write(_ line: String) { lines.withLock { $0.append(line) } }

        func follow(_ changes: PeopleChanges) { write("changed \(changes.removed.count)") }
    }

    @Test func `comes after everything submitted before, and tells the followers what it changed`() throws {
        let (temporary, diary, done) = (try TemporaryStore(), Diary(), DispatchSemaphore(value: 0))
        let writer = StoreWriter(store: temporary.store, peopleFollowers: [diary])
        for number in 0..<50 {
            let event = Event(
                visitor: VisitorID(high: 1, low: UInt64(number)), time: Timestamp(seconds: 1_772_366_400), action: .pageView)
            writer.submit([event]) { _ in diary.write("stored") }
        }
        writer.perform { store throws(StorageError) in
            diary.write("work")
            return PeopleChanges(removed: [PersonID(high: 1, low: 1)])
        } completion: { error in
            diary.write(error == nil ? "done" : "failed")
        }
        writer.submit([Event(visitor: nil, time: Timestamp(seconds: 1_772_366_401), action: .pageView)]) { _ in
            diary.write("later")
            done.signal()
        }
        writer.start()
        done.wait()
        writer.stop()
        let told = diary.all
        #expect(told.filter { $0 == "stored" }.count == 50)
        #expect(try #require(told.lastIndex(of: "stored")) < #require(told.firstIndex(of: "work")))
        #expect(try #require(told.firstIndex(of: "changed 1")) == #require(told.firstIndex(of: "work")) + 1)
        #expect(told.contains("done") && told.contains("later"))
    }

    @Test func `says that it failed, and that the writer takes nothing more`() throws {
        let (temporary, diary) = (try TemporaryStore(), Diary())
        let writer = StoreWriter(store: temporary.store, peopleFollowers: [diary])
        writer.start()
        writer.perform { _ throws(StorageError) in
            throw .database("no")
        } completion: { error in
            diary.write(error.map { "\($0)" } ?? "done")
        }
        writer.stop()
        writer.perform { _ throws(StorageError) in
            nil
        } completion: { error in
            diary.write(error == nil ? "done" : "too late")
        }
        #expect(diary.all == ["database: no", "too late"])
    }
}
