import Foundation
import Synchronization

/// A real HTTP server on loopback that notes down what is posted to it, and answers as it is told.
final class WebhookSink: Sendable {
    /// A request as it came in.
    struct Request: Sendable {
        var head: String
        var body: String

        /// The value of a header field.
        func header(_ name: String) -> String? {
            head.split(separator: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ":") }
                .map { $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces) }
        }
    }

    private struct State {
        var requests: [Request] = []
        var status = "200 OK"
    }

    let port: Int
    private let listener: Int32
    private let state: Mutex<State>

    init() throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                unsafe bind(listener, generic, length) == 0 && listen(listener, 16) == 0
                    && getsockname(listener, generic, &length) == 0
            }
        }
        guard isBound else { throw POSIXError(.EADDRNOTAVAIL) }
        port = Int(UInt16(bigEndian: address.sin_port))
        self.listener = listener
        state = Mutex(State())
        Thread.detachNewThread { [weak self] in
            while case let connection = accept(listener, nil, nil), connection >= 0 {
                self?.serve(connection)
                close(connection)
            }
            close(listener)
        }
    }

    deinit { shutdown(listener, Int32(SHUT_RDWR)) }

    /// Its address.
    var url: String { "http://127.0.0.1:\(port)/hook" }

    /// What has come so far.
    var requests: [Request] { state.withLock { $0.requests } }

    /// What it answers from now on: `500 No`.
    func answer(_ status: String) { state.withLock { $0.status = status } }

    private func serve(_ connection: Int32) {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while true {
            let text = String(decoding: bytes, as: UTF8.self)
            if let end = text.range(of: "\r\n\r\n") {
                let request = Request(head: String(text[..<end.lowerBound]), body: String(text[end.upperBound...]))
                let wanted = request.header("Content-Length").flatMap { Int($0) } ?? 0
                if request.body.utf8.count >= wanted { return finish(connection, request) }
            }
            let count = unsafe recv(connection, &piece, piece.count, 0)
            guard count > 0 else { return }
            bytes += piece[..<count]
        }
    }

    private func finish(_ connection: Int32, _ request: Request) {
        let status = state.withLock { state in
            state.requests.append(request)
            return state.status
        }
        let reply = Array("HTTP/1.1 \(status)\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".utf8)
        _ = unsafe reply.withUnsafeBytes { unsafe send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    }
}
