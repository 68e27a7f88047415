/// Resting requests in the order of their deadlines, which is the order they came in: all rest equally long.
struct WaitingLine {
    private struct Entry {
        let reply: PendingReply
        let connection: Connection
        let deadline: Int64
    }

    private var entries: [Entry] = []
    private var head = 0

    /// How many entries are kept, answered ones that stand behind others included.
    var count: Int { entries.count - head }

    /// Adds a request whose deadline is not before those already here.
    mutating func append(_ reply: PendingReply, _ connection: Connection, deadline: Int64) {
        entries.append(Entry(reply: reply, connection: connection, deadline: deadline))
    }

    /// The first deadline that nobody has forestalled; forgets what has been answered before it.
    mutating func nextDeadline() -> Int64? {
        while head < entries.count, entries[head].reply.isClaimed { head += 1 }
        compact()
        return head < entries.count ? entries[head].deadline : nil
    }

    /// The connections that nobody has answered by `now`; answering them is the caller's right from here on.
    mutating func overdue(at now: Int64) -> [Connection] {
        var found: [Connection] = []
        while head < entries.count, entries[head].deadline <= now || entries[head].reply.isClaimed {
            if entries[head].reply.claim() { found.append(entries[head].connection) }
            head += 1
        }
        compact()
        return found
    }

    /// Gives memory back once the front half is done with.
    private mutating func compact() {
        if head == entries.count {
            entries.removeAll(keepingCapacity: head <= 4_096)
            head = 0
        } else if head >= 1_024, head * 2 >= entries.count {
            entries.removeFirst(head)
            head = 0
        }
    }
}
