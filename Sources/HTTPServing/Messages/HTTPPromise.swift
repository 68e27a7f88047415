/// The right to answer a request whose connection rests; usable from any thread.
public struct HTTPPromise: Sendable {
    let reply: PendingReply

    /// Hands over the answer. Its bytes leave after the next `HTTPServer.wake()`, one for a whole batch of answers.
    ///
    /// The first answer counts; one that comes after the server's own 503 at the deadline, or a second one, is ignored.
    /// Returns whether this one counted.
    @discardableResult
    public func finish(with response: HTTPResponse) -> Bool { reply.finish(with: response) }

    /// A promise outside a server, to ask a handler without a network: `receive` gets the answer, on the finisher's thread.
    public static func detached(_ receive: @escaping @Sendable (HTTPResponse) -> Void) -> HTTPPromise {
        HTTPPromise(reply: PendingReply(to: .receiver(receive)))
    }
}
