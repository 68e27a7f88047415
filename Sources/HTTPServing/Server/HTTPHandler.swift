/// What answers requests. It is called on the server's own threads, several at once, and must not block them.
public protocol HTTPHandler: Sendable {
    /// Answers a request that has arrived wholly.
    func reply(to request: borrowing HTTPRequest) -> HTTPReply

    /// The most bytes of body that this method and decoded path take, asked before the body arrives; beyond it the answer is 413.
    func bodyLimit(for method: HTTPMethod, path: String) -> Int
}

extension HTTPHandler {
    /// 64 KiB, the most that a browser's beacon carries.
    public func bodyLimit(for method: HTTPMethod, path: String) -> Int { 64 << 10 }
}
