import Synchronization

/// A request that rests until somebody answers it, or its deadline does.
final class PendingReply: @unchecked Sendable {
    /// Where the answer goes.
    enum Destination: Sendable {
        /// To the loop that owns the resting connection.
        case loop(Inbox, Connection)
        /// To whoever asked a handler without a server.
        case receiver(@Sendable (HTTPResponse) -> Void)
    }

    /// The answer: written by whoever claimed this, read by the loop that took it out of its inbox.
    private(set) var response: HTTPResponse?

    /// The address of the reply that hung in the inbox before this one; the inbox's own.
    var older: UInt = 0

    private let destination: Destination
    private let claimed = Atomic(false)

    init(to destination: Destination) { self.destination = destination }

    /// The resting connection.
    var connection: Connection? {
        if case .loop(_, let connection) = destination { connection } else { nil }
    }

    /// Takes the right to answer; true for exactly one caller.
    func claim() -> Bool { !claimed.exchange(true, ordering: .acquiringAndReleasing) }

    /// Whether somebody has answered or is just about to.
    var isClaimed: Bool { claimed.load(ordering: .acquiring) }

    /// Answers, unless somebody else has; says whether this answer counts.
    func finish(with response: HTTPResponse) -> Bool {
        guard claim() else { return false }
        switch destination {
        case .loop(let inbox, _):
            self.response = response
            inbox.put(self)
        case .receiver(let receive): receive(response)
        }
        return true
    }
}
