import Glibc

/// Fetches files over HTTP through libcurl, feeds mostly, and posts small things.
///
/// Asks only what its ``AddressGuard`` permits, follows redirects itself so that each is judged, takes no proxy from the environment, keeps no
/// cookies, sends no credentials. Blocks its thread until the end: give it one of its own.
public struct HTTPClient: Sendable {
    /// What may be asked.
    public var addresses: AddressGuard
    /// How far a fetch may go.
    public var limits: FetchLimits
    /// How the client calls itself.
    public var userAgent: String

    /// Told how many bytes have come, and of how many if the server said so; false ends the fetch with ``OutboundError/cancelled``.
    public typealias Progress = (_ bytes: Int, _ total: Int?) -> Bool

    /// A client.
    public init(addresses: AddressGuard = AddressGuard(), limits: FetchLimits = FetchLimits(), userAgent: String = "Vitrina") {
        self.addresses = addresses
        self.limits = limits
        self.userAgent = userAgent
    }

    /// Fetches a file to `path`. It appears there whole or not at all: until then it is `path` with `.part` behind it.
    ///
    /// gzip as transfer compression (`Content-Encoding`) is undone on the way and counts unpacked against the limit; a file that is gzip
    /// itself, such as `feed.yml.gz`, stays as it is.
    public func fetch(
        _ url: String, to path: String, unless validators: Validators = Validators(), progress: Progress = { _, _ in true }
    ) throws(OutboundError) -> FetchResult {
        let partial = path + ".part"
        var address = try addresses.check(url)
        for _ in 0...max(0, limits.redirects) {
            let file = try OutputFile(path: partial, limit: limits.bytes)
            let answer = try request(address, into: file, validators, progress)
            switch answer.status {
            case 200:
                try file.rename(to: path)
                return .fetched(answer.file(bytes: file.bytes))
            case 304 where validators != Validators(): return .notModified
            case 301, 302, 303, 307, 308: address = try redirected(answer, from: address)
            default: throw .status(code: answer.status, url: WebAddress.shown(address.url))
            }
        }
        throw .tooManyRedirects(limit: limits.redirects)
    }

    /// Posts a body and gives the status of the answer, whose own body is passed over. Redirects are not followed: what is sent is meant for this
    /// address alone.
    ///
    /// - Parameter headers: name and value of further fields; what could break out of a line is refused.
    public func post(
        _ body: [UInt8], to url: String, headers: [(name: String, value: String)] = []
    ) throws(OutboundError) -> Int {
        let address = try addresses.check(url)
        var lines: [String] = ["Expect:"]
        for header in headers {
            let line = header.name + ": " + header.value
            guard line.utf8.count <= 8_192, line.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
                throw .refused(url: WebAddress.shown(address.url), reason: "a header field must be one line")
            }
            lines.append(line)
        }
        let transfer = try HTTPTransfer(address, addresses, nil) { _, _ in true }
        return try transfer.perform(limits, userAgent, lines, posting: body).status
    }

    /// Where a redirect leads, if one may go there. What was asked safely is not asked unsafely.
    private func redirected(_ answer: HTTPAnswer, from address: WebAddress) throws(OutboundError) -> WebAddress {
        guard let target = answer.redirect else { throw .status(code: answer.status, url: WebAddress.shown(address.url)) }
        let next = try addresses.check(target)
        if address.isSecure && !next.isSecure {
            throw .refused(url: WebAddress.shown(target), reason: "a redirect must not lead from https to http")
        }
        return next
    }

    private func request(
        _ address: WebAddress, into file: OutputFile, _ validators: Validators, _ progress: Progress
    ) throws(OutboundError) -> HTTPAnswer {
        var result: Result<HTTPAnswer, OutboundError> = .failure(.cancelled)
        withoutActuallyEscaping(progress) { progress in
            do throws(OutboundError) {
                let transfer = try HTTPTransfer(address, addresses, file, progress)
                result = .success(try transfer.perform(limits, userAgent, validators.headers))
            } catch {
                result = .failure(error)
            }
        }
        return try result.get()
    }
}
