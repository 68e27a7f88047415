import CCurl
import Glibc

/// One request of libcurl, from the options to the answer.
@safe final class HTTPTransfer {
    private let easy: UnsafeMutableRawPointer
    private let address: WebAddress
    private let addresses: AddressGuard
    /// Where the body of a success goes; nil for an answer whose body nobody wants.
    private let file: OutputFile?
    private let progress: HTTPClient.Progress

    private var refused: IPAddress?
    private var isCancelled = false
    private var droppedBytes = 0

    /// The most bytes of a body that is not the file, such as an error page, that are waited for.
    private static let longestOther = 1 << 20

    /// libcurl wants to be set up once a process, before any other call.
    private static let isReady: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    init(
        _ address: WebAddress, _ addresses: AddressGuard, _ file: OutputFile?, _ progress: @escaping HTTPClient.Progress
    ) throws(OutboundError) {
        guard Self.isReady, let easy = unsafe curl_easy_init() else {
            throw .curl(code: Int32(CURLE_FAILED_INIT.rawValue), operation: "curl_easy_init", message: "no handle")
        }
        unsafe self.easy = unsafe easy
        self.address = address
        self.addresses = addresses
        self.file = file
        self.progress = progress
    }

    deinit {
        unsafe curl_easy_cleanup(easy)
    }

    /// Asks, and writes the body of a success to the file; with a body of its own, posts that.
    func perform(
        _ limits: FetchLimits, _ userAgent: String, _ headers: [String], posting body: [UInt8]? = nil
    ) throws(OutboundError) -> HTTPAnswer {
        var list: UnsafeMutablePointer<curl_slist>?
        for header in headers { unsafe list = unsafe curl_slist_append(list, header) }
        defer { unsafe curl_slist_free_all(list) }
        try check(unsafe curl_set_list(easy, CURLOPT_HTTPHEADER, list), "CURLOPT_HTTPHEADER")
        try setOptions(limits, userAgent)
        try setCallbacks()
        if let body { try setBody(body) }
        let code = unsafe curl_easy_perform(easy)
        let status = status
        // A body that is not the file may be cut off: the status is what counts then.
        if code != CURLE_OK, !((status >= 300 || file == nil) && droppedBytes > Self.longestOther) {
            throw error(code, "curl_easy_perform")
        }
        return HTTPAnswer(
            url: address.url, status: status, redirect: string(CURLINFO_REDIRECT_URL),
            validators: Validators(entityTag: header("ETag"), lastModified: header("Last-Modified")),
            contentType: string(CURLINFO_CONTENT_TYPE))
    }

    // MARK: Options

    private func setOptions(_ limits: FetchLimits, _ userAgent: String) throws(OutboundError) {
        for (option, value, name) in [
            (CURLOPT_URL, address.url, "CURLOPT_URL"), (CURLOPT_PROTOCOLS_STR, "http,https", "CURLOPT_PROTOCOLS_STR"),
            (CURLOPT_USERAGENT, userAgent, "CURLOPT_USERAGENT"), (CURLOPT_ACCEPT_ENCODING, "gzip", "CURLOPT_ACCEPT_ENCODING"),
            // An empty proxy also silences the environment's.
            (CURLOPT_PROXY, "", "CURLOPT_PROXY"),
        ] {
            try check(unsafe curl_set_string(easy, option, value), name)
        }
        for (option, value, name) in [
            (CURLOPT_FOLLOWLOCATION, 0, "CURLOPT_FOLLOWLOCATION"), (CURLOPT_NOSIGNAL, 1, "CURLOPT_NOSIGNAL"),
            (CURLOPT_NOPROGRESS, 0, "CURLOPT_NOPROGRESS"),
            (CURLOPT_CONNECTTIMEOUT, limits.connectSeconds, "CURLOPT_CONNECTTIMEOUT"),
            (CURLOPT_TIMEOUT, limits.totalSeconds, "CURLOPT_TIMEOUT"), (CURLOPT_LOW_SPEED_LIMIT, 100, "CURLOPT_LOW_SPEED_LIMIT"),
            (CURLOPT_LOW_SPEED_TIME, limits.stallSeconds, "CURLOPT_LOW_SPEED_TIME"),
        ] {
            try check(unsafe curl_set_long(easy, option, value), name)
        }
    }

    /// libcurl keeps a copy of the body.
    private func setBody(_ body: [UInt8]) throws(OutboundError) {
        try check(
            unsafe curl_set_offset(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count)), "CURLOPT_POSTFIELDSIZE_LARGE")
        let code = unsafe body.withUnsafeBytes { bytes in
            unsafe curl_set_pointer(easy, CURLOPT_COPYPOSTFIELDS, UnsafeMutableRawPointer(mutating: bytes.baseAddress))
        }
        try check(code, "CURLOPT_COPYPOSTFIELDS")
    }

    private func setCallbacks() throws(OutboundError) {
        let this = unsafe Unmanaged.passUnretained(self).toOpaque()
        for (option, name) in [
            (CURLOPT_WRITEDATA, "CURLOPT_WRITEDATA"), (CURLOPT_XFERINFODATA, "CURLOPT_XFERINFODATA"),
            (CURLOPT_OPENSOCKETDATA, "CURLOPT_OPENSOCKETDATA"),
        ] {
            try check(unsafe curl_set_pointer(easy, option, this), name)
        }
        try check(unsafe curl_set_write(easy, writeBody), "CURLOPT_WRITEFUNCTION")
        try check(unsafe curl_set_progress(easy, tellProgress), "CURLOPT_XFERINFOFUNCTION")
        try check(unsafe curl_set_open_socket(easy, openSocket), "CURLOPT_OPENSOCKETFUNCTION")
    }

    // MARK: Answers

    private var status: Int {
        var status = 0
        _ = unsafe curl_get_long(easy, CURLINFO_RESPONSE_CODE, &status)
        return status
    }

    private func string(_ info: CURLINFO) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        _ = unsafe curl_get_string(easy, info, &text)
        return unsafe text.map { unsafe String(cString: $0) }
    }

    private func header(_ name: String) -> String? {
        var header: UnsafeMutablePointer<curl_header>?
        guard unsafe curl_easy_header(easy, name, 0, UInt32(CURLH_HEADER), -1, &header) == CURLHE_OK else { return nil }
        return unsafe header.flatMap { unsafe $0.pointee.value }.map { unsafe String(cString: $0) }
    }

    private func check(_ code: CURLcode, _ operation: String) throws(OutboundError) {
        if code != CURLE_OK { throw error(code, operation) }
    }

    /// What really went wrong: libcurl only knows that a callback refused.
    private func error(_ code: CURLcode, _ operation: String) -> OutboundError {
        if let refused {
            return .refused(
                url: WebAddress.shown(address.url), reason: "\(address.host) leads to \(refused), which is not public")
        }
        if isCancelled { return .cancelled }
        if let file, file.isTooLarge { return .tooLarge(limit: file.limit) }
        if let file, file.failure != 0 { return .file(code: file.failure, operation: "write", path: file.path) }
        return .curl(code: Int32(code.rawValue), operation: operation, message: unsafe String(cString: curl_easy_strerror(code)))
    }

    // MARK: What libcurl calls

    fileprivate func took(_ piece: UnsafeRawBufferPointer) -> Bool {
        if status == 200, let file { return unsafe file.append(piece) }
        droppedBytes += piece.count
        return droppedBytes <= Self.longestOther
    }

    fileprivate func progressed(_ bytes: Int, _ total: Int) -> Bool {
        isCancelled = isCancelled || !progress(bytes, total > 0 ? total : nil)
        return !isCancelled
    }

    fileprivate func socket(for wanted: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
        guard let ip = unsafe SocketAddress.address(wanted), addresses.permits(ip, host: address.host) else {
            refused = unsafe SocketAddress.address(wanted) ?? .v4(0)
            return CURL_SOCKET_BAD
        }
        return unsafe Glibc.socket(
            wanted.pointee.family, wanted.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue), wanted.pointee.protocol)
    }
}

private func transfer(_ context: UnsafeMutableRawPointer?) -> HTTPTransfer? {
    unsafe context.map { unsafe Unmanaged<HTTPTransfer>.fromOpaque($0).takeUnretainedValue() }
}

/// Any count but the given one ends the transfer.
private let writeBody: curl_write_callback = { bytes, size, count, context in
    let length = size * count
    guard let transfer = unsafe transfer(context) else { return 0 }
    return unsafe transfer.took(UnsafeRawBufferPointer(start: bytes, count: length)) || length == 0 ? length : 0
}

private let tellProgress: curl_xferinfo_callback = { context, total, bytes, _, _ in
    unsafe transfer(context)?.progressed(Int(bytes), Int(total)) == true ? 0 : 1
}

/// The last gate: the very address that is about to be connected to.
private let openSocket: curl_opensocket_callback = { context, _, wanted in
    guard let transfer = unsafe transfer(context), let wanted = unsafe wanted else { return CURL_SOCKET_BAD }
    return unsafe transfer.socket(for: wanted)
}
