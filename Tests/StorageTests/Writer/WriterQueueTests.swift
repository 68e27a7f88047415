import Commerce
import Testing

@testable import Storage

@Suite struct `The writer's queue` {
    private static func submission(_ count: Int) -> WriterQueue.Submission {
        let event = Event(visitor: nil, time: Timestamp(seconds: 0), action: .pageView)
        return WriterQueue.Submission(events: Array(repeating: event, count: count)) { _ in }
    }

    private static func sizes(_ taken: [WriterQueue.Submission]?) -> [Int]? {
        taken?.map(\.events.count)
    }

    @Test func `gives out whole submissions in order, as many as fit and at least one`() {
        let queue = WriterQueue(capacity: 100)
        for count in [5, 4, 3, 20, 1] { #expect(queue.add(Self.submission(count))) }
        #expect(queue.depth == 33)
        #expect(Self.sizes(queue.take(upTo: 10)) == [5, 4])
        #expect(Self.sizes(queue.take(upTo: 10)) == [3])
        #expect(Self.sizes(queue.take(upTo: 10)) == [20])
        #expect(Self.sizes(queue.take(upTo: 10)) == [1])
        #expect(queue.depth == 0)
    }

    @Test func `takes no more than its bound, but one submission of any size when empty`() {
        let queue = WriterQueue(capacity: 10)
        #expect(queue.add(Self.submission(6)))
        #expect(!queue.add(Self.submission(5)))
        #expect(queue.add(Self.submission(4)))
        #expect(!queue.add(Self.submission(1)))
        #expect(Self.sizes(queue.take(upTo: 100)) == [6, 4])
        #expect(queue.add(Self.submission(50)))
    }

    @Test func `is over once it is closed and empty`() {
        let queue = WriterQueue(capacity: 10)
        #expect(queue.add(Self.submission(1)))
        queue.close()
        #expect(!queue.add(Self.submission(1)))
        #expect(Self.sizes(queue.take(upTo: 10)) == [1])
        #expect(Self.sizes(queue.take(upTo: 10)) == nil)
    }
}
