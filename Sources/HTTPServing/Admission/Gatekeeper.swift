/// Decides from the head of a request alone whether it is one that can be answered safely.
///
/// libmicrohttpd 0.9.75 lets through what two servers in a row could read in two ways (CWE-444): repeated `Content-Length`,
/// `Content-Length` beside `Transfer-Encoding`, unknown codings, repeated `Host`, control bytes. The gatekeeper is a pure
/// fold over the head's bytes: `init` takes the first line, `admit` each field, `verdict` concludes.
public struct Gatekeeper: Sendable {
    /// How much a head may hold.
    public struct Limits: Sendable {
        /// The most header fields.
        public var headers = 64
        /// The longest target in bytes.
        public var target = 2_048

        /// 64 fields and a target of 2,048 bytes.
        public init() {}
    }

    /// How the body of an admitted request is delimited (RFC 9112 §6).
    public enum Framing: Equatable, Sendable {
        /// By its length in bytes; 0 is no body.
        case length(Int)
        /// In chunks, of unknown length.
        case chunked
    }

    /// What is known of an admitted request.
    public struct Admission: Equatable, Sendable {
        /// The method.
        public let method: HTTPMethod
        /// The body's framing.
        public let framing: Framing
    }

    private let limits: Limits
    private let method: HTTPMethod?
    private let isVersion10: Bool
    private var headers = 0
    private var hosts = 0
    private var length: Int?
    private var isChunked = false
    private var refusal: Refusal?

    /// Begins with the method and the version of the first line; the target is `RequestTarget`'s to judge.
    public init(method: Span<UInt8>, version: Span<UInt8>, limits: Limits = Limits()) {
        self.limits = limits
        self.method = HTTPMethod(method)
        isVersion10 = version.equals("HTTP/1.0")
        if self.method == nil { refusal = .method }
        if !isVersion10 && !version.equals("HTTP/1.1") { refusal = .version }
    }

    /// Takes the next header field.
    public mutating func admit(name: Span<UInt8>, value: Span<UInt8>) {
        guard refusal == nil else { return }
        headers += 1
        if headers > limits.headers { return refuse(.tooManyHeaders) }
        if !isToken(name) || hasControls(value) { return refuse(.headerBytes) }
        switch name.count {
        case 4 where name.equalsIgnoringCase("host"): admit(host: value)
        case 14 where name.equalsIgnoringCase("content-length"): admit(length: value)
        case 17 where name.equalsIgnoringCase("transfer-encoding"): admit(coding: value)
        default: break
        }
    }

    /// The decision, after the last field.
    public func verdict() -> Result<Admission, Refusal> {
        if let refusal { return .failure(refusal) }
        guard let method else { return .failure(.method) }
        if hosts != 1 && !(isVersion10 && hosts == 0) { return .failure(.host) }
        if isChunked && (length != nil || isVersion10) { return .failure(.ambiguousFraming) }
        if !method.takesBody && (isChunked || (length ?? 0) > 0) { return .failure(.unexpectedBody) }
        return .success(Admission(method: method, framing: isChunked ? .chunked : .length(length ?? 0)))
    }

    /// The decision on a whole head at once.
    public static func judge(
        method: [UInt8], target: [UInt8], version: [UInt8], headers: [(name: [UInt8], value: [UInt8])],
        limits: Limits = Limits()
    ) -> Result<(Admission, RequestTarget), Refusal> {
        var gatekeeper = Gatekeeper(method: method.span, version: version.span, limits: limits)
        for header in headers { gatekeeper.admit(name: header.name.span, value: header.value.span) }
        return gatekeeper.verdict().flatMap { admission in
            RequestTarget.parse(target.span, limit: limits.target).map { (admission, $0) }
        }
    }

    private mutating func refuse(_ reason: Refusal) { refusal = reason }

    private mutating func admit(host: Span<UInt8>) {
        hosts += 1
        if hosts > 1 || host.isEmpty || host.count > 255 { return refuse(.host) }
        for index in host.indices {
            switch host[index] {
            case 0x61...0x7a, 0x41...0x5a, 0x30...0x39, 0x2d, 0x2e, 0x5f, 0x3a, 0x5b, 0x5d: continue  // a-z A-Z 0-9 - . _ : [ ]
            default: return refuse(.host)
            }
        }
    }

    private mutating func admit(length text: Span<UInt8>) {
        // Fifteen digits are a petabyte: no number here overflows.
        if length != nil || text.isEmpty || text.count > 15 { return refuse(.contentLength) }
        var number = 0
        for index in text.indices {
            guard (0x30...0x39).contains(text[index]) else { return refuse(.contentLength) }
            number = number * 10 + Int(text[index] - 0x30)
        }
        length = number
    }

    private mutating func admit(coding: Span<UInt8>) {
        if isChunked || !coding.equalsIgnoringCase("chunked") { return refuse(.transferEncoding) }
        isChunked = true
    }

    private func isToken(_ bytes: Span<UInt8>) -> Bool {
        for index in bytes.indices where !HTTPToken.contains(bytes[index]) { return false }
        return !bytes.isEmpty
    }

    private func hasControls(_ bytes: Span<UInt8>) -> Bool {
        var found = false
        for index in bytes.indices {
            let byte = unsafe bytes[unchecked: index]
            found = found || byte < 0x20 || byte == 0x7f
        }
        return found
    }
}
