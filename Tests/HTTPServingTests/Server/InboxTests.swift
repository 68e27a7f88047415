import Testing

@testable import HTTPServing

struct InboxTests {
    @Test func `a whole batch of answers rings once`() throws {
        let inbox = try Inbox()
        let connection = try restingConnection()
        for _ in 0..<64 { inbox.put(HTTPResponse(status: .noContent), for: connection) }
        inbox.ring()
        inbox.ring()
        #expect(inbox.hush() == 1)
        var deliveries: [Inbox.Delivery] = []
        inbox.take(into: &deliveries)
        #expect(deliveries.count == 64)
        inbox.ring()
        #expect(inbox.hush() == 0)
        inbox.put(HTTPResponse(status: .noContent), for: connection)
        inbox.ring()
        #expect(inbox.hush() == 1)
    }
}

/// A connection that no library knows.
func restingConnection() throws -> Connection {
    let handle = unsafe try #require(OpaquePointer(bitPattern: 8))
    return unsafe Connection(handle: handle, descriptor: -1, peer: .loopback, deadline: 0)
}
