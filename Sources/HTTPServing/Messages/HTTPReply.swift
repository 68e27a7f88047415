/// How a handler answers: at once, or when something has happened.
public enum HTTPReply {
    /// The answer is here.
    case now(HTTPResponse)

    /// The answer comes later. The connection rests; the closure is called once, at once, on the server's thread, and keeps
    /// the promise for whoever will finish it.
    case later((HTTPPromise) -> Void)

    /// The answer, when it is here: for tests of handlers.
    public var response: HTTPResponse? {
        if case .now(let response) = self { response } else { nil }
    }
}
