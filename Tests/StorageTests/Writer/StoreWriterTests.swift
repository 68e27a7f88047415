import Commerce
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Storage

@Suite struct `The writer` {
    private static func event(_ number: Int, externalID: String? = nil) -> Event {
        Event(
            visitor: VisitorID(high: UInt64(number), low: 1), time: Timestamp(seconds: 1_772_366_400), externalID: externalID,
            action: .pageView)
    }

    private static func writer(
        _ store: Store, _ told: Told, _ limits: WriterLimits = WriterLimits(), afterBatch: @escaping @Sendable () -> Void = {}
    ) -> StoreWriter {
        StoreWriter(
            store: store, limits: limits, followers: [told],
            afterBatch: {
                told.say(.batch)
                afterBatch()
            }, onFatal: { _ in told.say(.fatal) })
    }

    @Test func `commits together what gathers while a commit is under way`() throws {
        let (temporary, told) = (try TemporaryStore(), Told())
        let (taken, held) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        // Another transaction holds the first commit, as a slow disk would, until everything else has been handed over.
        DispatchQueue.global().async { [store = temporary.store] in
            try? store.write { _ in
                taken.signal()
                held.wait()
            }
        }
        taken.wait()
        let writer = Self.writer(temporary.store, told)
        writer.start()
        for number in 0...500 { writer.submit([Self.event(number)], completion: told.completion(number)) }
        held.signal()
        told.wait(forAnswers: 501)
        writer.stop()
        #expect((1...2).contains(told.batches))
        #expect(writer.queueDepth == 0)
        let answered = told.words.compactMap { word -> Int? in
            if case .answered(let number, taken: 1, duplicates: 0) = word { return number }
            return nil
        }
        #expect(answered == Array(0...500))
    }

    @Test func `answers after the events are in the log, folded and followed`() throws {
        let (temporary, told) = (try TemporaryStore(), Told())
        let store = temporary.store
        let writer = Self.writer(store, told)
        let visitor = Self.event(7).visitor
        let seen = DispatchSemaphore(value: 0)
        writer.start()
        writer.submit([Self.event(7)]) { _ in
            // On the writer's thread, while the request is still waiting.
            #expect(told.words == [.followed([store.lastEventID])])
            #expect(visitor.flatMap { try? store.profile($0) }?.eventCount == 1)
            #expect((try? store.rows(of: ["events"]))?.count == 1)
            seen.signal()
        }
        seen.wait()
        writer.stop()
        #expect(told.batches == 1)
    }

    @Test func `tells every follower of each event once and in the log's order`() throws {
        let (temporary, told) = (try TemporaryStore(), Told())
        var limits = WriterLimits()
        limits.eventsPerCommit = 10
        limits.flushCount = 5
        let writer = Self.writer(temporary.store, told, limits)
        writer.start()
        var visits = RandomVisits(seed: 1)
        let groups = (0..<200).map { _ in visits.batch(groups: 1...1)[0] }
        for (number, group) in groups.enumerated() { writer.submit(group, completion: told.completion(number)) }
        writer.stop()
        var log: [EventID] = []
        try temporary.store.events(after: .zero) { event in
            log.append(event.id)
            return true
        }
        #expect(told.followed == log)
        #expect(log == log.sorted())
        #expect(Set(log).count == log.count)
        let counts = told.words.reduce(into: (taken: 0, duplicates: 0)) { sum, word in
            guard case .answered(_, let taken, let duplicates) = word else { return }
            sum = (sum.taken + taken, sum.duplicates + duplicates)
        }
        #expect(counts.taken == log.count)
        #expect(counts.taken + counts.duplicates == groups.reduce(0) { $0 + $1.count })
        #expect(counts.duplicates > 0)
        #expect(try temporary.store.verify().isSound)
    }

    @Test func `refuses what goes beyond the bound, and takes one submission of any size`() throws {
        let (temporary, told) = (try TemporaryStore(), Told())
        var limits = WriterLimits()
        limits.queuedEvents = 3
        let writer = Self.writer(temporary.store, told, limits)
        writer.submit((0..<10).map { Self.event($0) }, completion: told.completion(0))
        writer.submit([Self.event(10)], completion: told.completion(1))
        #expect(told.words == [.refused(1, .busy)])
        writer.start()
        told.wait(forAnswers: 2)
        writer.submit([Self.event(11)], completion: told.completion(2))
        told.wait(forAnswers: 1)
        writer.stop()
        #expect(told.words.contains(.answered(2, taken: 1, duplicates: 0)))
        #expect(try temporary.store.verify().events == 11)
    }

    @Test func `commits and flushes what waits before it stops, and takes nothing more`() throws {
        let (temporary, told) = (try TemporaryStore(), Told())
        let writer = Self.writer(temporary.store, told)
        for number in 0..<50 { writer.submit([Self.event(number)], completion: told.completion(number)) }
        writer.start()
        writer.stop()
        writer.stop()
        #expect(told.followed.count == 50)
        #expect(temporary.store.watermark == temporary.store.lastEventID)
        #expect(try temporary.store.rows(of: ["profiles"]).count == 50)
        writer.submit([Self.event(50)], completion: told.completion(50))
        #expect(told.words.last == .refused(50, .busy))
        #expect(writer.commitMicroseconds.last > 0)
    }

    @Test func `says so when the store does not take events, and folds nothing`() throws {
        let (temporary, told) = (try TemporaryStore(), Told())
        let writer = Self.writer(temporary.store, told)
        // A key that the database cannot hold.
        let impossible = Self.event(1, externalID: String(repeating: "x", count: 600))
        writer.submit([Self.event(0), impossible], completion: told.completion(0))
        writer.start()
        told.wait(forAnswers: 1)
        writer.submit([Self.event(2)], completion: told.completion(1))
        told.wait(forAnswers: 1)
        writer.stop()
        #expect(told.words.filter { $0 != .batch }.count == 3)
        #expect(told.words.prefix(2) == [.refused(0, .failed), .batch])
        #expect(told.followed.count == 1)
        let found = try temporary.store.verify()
        #expect(found.isSound && found.events == 1 && found.profiles == 1)
    }

    @Test func `calls for an end when the database cannot go on`() throws {
        let (temporary, told) = (try TemporaryStore(), Told())
        temporary.store.isTorn.store(true, ordering: .relaxed)
        let writer = Self.writer(temporary.store, told)
        writer.start()
        writer.submit([Self.event(0)], completion: told.completion(0))
        told.wait(forAnswers: 1)
        writer.stop()
        #expect(told.words.contains(.refused(0, .failed)))
        #expect(told.words.contains(.fatal))
    }
}
