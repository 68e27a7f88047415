import Compression

/// A table of files with everything prepared: the plain and the gzip form, their tags, and the 304s.
public struct StaticFiles: Sendable {
    private struct Form: Sendable {
        let tag: EntityTag
        let whole: HTTPResponse
        let unchanged: HTTPResponse
    }

    private struct Entry: Sendable {
        let plain: Form
        let packed: Form?
    }

    private let entries: [String: Entry]

    /// Prepares `files`; two at one path are a programmer's error.
    public init(_ files: [StaticFile]) {
        entries = Dictionary(uniqueKeysWithValues: files.map { ($0.path, StaticFiles.prepare($0)) })
    }

    /// The paths that are served.
    public var paths: [String] { entries.keys.sorted() }

    /// The answer to a GET or HEAD for `path`, by default the request's own; nil when no such file is here.
    public func response(to request: borrowing HTTPRequest, path: String? = nil) -> HTTPResponse? {
        guard let entry = entries[path ?? request.path] else { return nil }
        var form = entry.plain
        if let packed = entry.packed, let accepted = request.header("Accept-Encoding"), AcceptEncoding.permitsGzip(accepted) {
            form = packed
        }
        if let known = request.header("If-None-Match"), form.tag.isNamed(in: known) { return form.unchanged }
        return form.whole
    }

    /// Adds a GET route for each file to `router`.
    public func register(in router: inout Router) {
        for path in paths {
            router.on(.get, path) { request, _ in
                .now(response(to: request, path: path) ?? RouteMiss.notFound.response)
            }
        }
    }

    private static func prepare(_ file: StaticFile) -> Entry {
        var packed: [UInt8]?
        // Fewer bytes fit one packet either way; and what hardly shrinks is packed already.
        if file.bytes.count > 1_024, let smaller = try? Gzip.compress(file.bytes, level: 9),
            smaller.count < file.bytes.count / 10 * 9
        {
            packed = smaller
        }
        return Entry(
            plain: form(of: file, bytes: file.bytes, coding: nil, varies: packed != nil),
            packed: packed.map { form(of: file, bytes: $0, coding: "gzip", varies: true) })
    }

    private static func form(of file: StaticFile, bytes: [UInt8], coding: String?, varies: Bool) -> Form {
        let tag = EntityTag(of: file.bytes, coding: coding ?? "")
        var common = [HTTPHeader("ETag", tag.text), .cacheControl(file.cacheControl)] + file.headers
        if varies { common.append(HTTPHeader("Vary", "Accept-Encoding")) }
        var headers = common + [.contentType(file.contentType), HTTPHeader("X-Content-Type-Options", "nosniff")]
        if let coding { headers.append(HTTPHeader("Content-Encoding", coding)) }
        return Form(
            tag: tag, whole: .prebuilt(status: .ok, headers: headers, body: bytes),
            unchanged: .prebuilt(status: .notModified, headers: common))
    }
}
