import Testing

@testable import HTTPServing

struct WaitingLineTests {
    @Test func `who was answered is forgotten, who was not is overdue in order`() throws {
        var line = WaitingLine()
        let replies = (0..<5).map { _ in PendingReply(to: .receiver { _ in }) }
        let connections = try (0..<5).map { _ in try restingConnection() }
        for index in 0..<5 { line.append(replies[index], connections[index], deadline: Int64(index * 10)) }
        #expect(line.nextDeadline() == 0)
        #expect(replies[0].claim())
        #expect(replies[2].claim())
        #expect(line.nextDeadline() == 10)
        let overdue = line.overdue(at: 30)
        #expect(overdue.map(ObjectIdentifier.init) == [connections[1], connections[3]].map(ObjectIdentifier.init))
        #expect(!replies[1].claim())
        #expect(line.nextDeadline() == 40)
    }

    @Test func `a long line of answered requests does not grow`() throws {
        var line = WaitingLine()
        let one = try restingConnection()
        for index in 0..<100_000 {
            let reply = PendingReply(to: .receiver { _ in })
            line.append(reply, one, deadline: Int64(index))
            _ = reply.claim()
            _ = line.nextDeadline()
        }
        #expect(line.nextDeadline() == nil)
        #expect(line.count == 0)
    }
}
