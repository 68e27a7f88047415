import Glibc
import Testing

@testable import HTTPServing

struct InboxTests {
    @Test func `a whole batch of answers rings once`() throws {
        let inbox = try Inbox()
        try put(64, into: inbox)
        inbox.ring()
        inbox.ring()
        #expect(inbox.hush() == 1)
        #expect(inbox.take().count == 64)
        inbox.ring()
        #expect(inbox.hush() == 0)
        try put(1, into: inbox)
        inbox.ring()
        #expect(inbox.hush() == 1)
        #expect(inbox.take().count == 1)
    }

    @Test func `answers come out in the order they were put in`() throws {
        let inbox = try Inbox()
        try put(100, into: inbox)
        #expect(inbox.take().compactMap { $0.response?.body.first } == (0..<100).map { UInt8($0) })
        #expect(inbox.take().count == 0)
    }

    @Test func `answers from many threads all arrive, each once, and none without a bell`() throws {
        let inbox = try Inbox()
        let ended = Gate()
        for _ in 0..<4 {
            Thread.detach {
                for _ in 0..<5_000 {
                    do { try put(1, into: inbox) } catch { Issue.record(error) }
                    inbox.ring()
                }
                ended.open()
            }
        }
        var count = 0
        while count < 20_000 {
            // Sleeps until the bell: an answer that was not rung for would leave it asleep, and the time runs out.
            var wanted = pollfd(fd: inbox.descriptor, events: Int16(POLLIN), revents: 0)
            guard unsafe poll(&wanted, 1, 10_000) > 0 else { break }
            inbox.hush()
            count += inbox.take().count
        }
        #expect(count == 20_000)
        for _ in 0..<4 { ended.pass() }
        #expect(inbox.take().count == 0)
    }
}

/// Answers `count` requests whose connection is known to nobody.
private func put(_ count: Int, into inbox: Inbox) throws {
    let connection = try restingConnection()
    for number in 0..<count {
        let body = [UInt8(truncatingIfNeeded: number)]
        #expect(PendingReply(to: .loop(inbox, connection)).finish(with: HTTPResponse(status: .ok, body: body)))
    }
}

/// A connection that no library knows.
func restingConnection() throws -> Connection {
    let handle = unsafe try #require(OpaquePointer(bitPattern: 8))
    return unsafe Connection(handle: handle, descriptor: -1, peer: .loopback, deadline: 0)
}
