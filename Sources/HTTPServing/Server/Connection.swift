/// One client's connection and the request on it, known to its loop's thread only.
///
///     idle → opened → receiving → (waiting →) answered → idle …
///               └→ refused     └→ discarding → answered
@safe final class Connection: @unchecked Sendable {
    /// How far the request is.
    enum Phase: Equatable {
        /// No request line has come yet.
        case idle
        /// The request line has come.
        case opened
        /// The head was admitted; the body comes.
        case receiving
        /// The body is too large: the rest of it is thrown away, then the answer is 413.
        case discarding
        /// Rests until somebody answers.
        case waiting
        /// The answer is there and not queued yet.
        case ready
        /// The answer is on its way.
        case answered
    }

    /// The socket, which stays open until the loop forgets this connection.
    let descriptor: Int32

    /// The other end.
    let peer: IPAddress

    /// Its place in the loop's list.
    var index = 0
    /// How far the request is.
    var phase = Phase.idle
    /// By when, in milliseconds of the loop's clock, the phase must have ended.
    var deadline: Int64
    /// What the request line asked for.
    var target: Result<RequestTarget, Refusal> = .failure(.target)
    /// Its bytes, as they came; kept with `target` for the next request.
    var targetBytes: [UInt8] = []
    /// The admitted method.
    var method = HTTPMethod.get
    /// The body so far.
    var body: [UInt8] = []
    /// The most bytes of body.
    var bodyLimit = 0
    /// Bytes thrown away while discarding.
    var discarded = 0
    /// The answer, while `ready`.
    var response: HTTPResponse?
    /// libmicrohttpd's connection.
    let handle: OpaquePointer

    init(handle: OpaquePointer, descriptor: Int32, peer: IPAddress, deadline: Int64) {
        unsafe self.handle = unsafe handle
        self.descriptor = descriptor
        self.peer = peer
        self.deadline = deadline
    }
}
