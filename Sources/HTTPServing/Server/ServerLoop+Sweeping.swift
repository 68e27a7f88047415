import Glibc

extension ServerLoop {
    /// Milliseconds between two looks at all connections.
    static let sweepMilliseconds: Int64 = 250

    /// Cuts off connections whose phase has lasted too long.
    ///
    /// The library's own limit is inactivity, which a client that sends a byte now and then never reaches.
    func sweep() {
        for connection in connections where connection.deadline <= now {
            connection.deadline = .max
            shutdown(connection.descriptor, Int32(SHUT_RDWR))
        }
    }

    /// By when a connection without a request must have sent a whole one: `fresh` ones at once, kept ones after idling.
    func idleDeadline(fresh: Bool) -> Int64 {
        now + configuration.requestMilliseconds + (fresh ? 0 : Int64(configuration.idleSeconds) * 1_000)
    }

    /// Tells a connection that nothing more will be read; what it has sent already is still answered.
    func hangUp(_ connection: Connection) { shutdown(connection.descriptor, Int32(SHUT_RD)) }
}
