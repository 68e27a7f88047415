import CMicroHTTPD

/// A body that is made piece by piece while it is sent, so that it need not fit into memory.
@safe final class StreamedBody: @unchecked Sendable {
    /// The next piece; nil at the end.
    let next: @Sendable () -> [UInt8]?
    /// Called on the server's thread whenever the client has taken what there was.
    var onProgress: () -> Void = {}
    private var piece: [UInt8] = []
    private var sent = 0

    /// Bytes that are asked for at once.
    private static let blockSize = 64 << 10

    init(_ next: @escaping @Sendable () -> [UInt8]?) {
        self.next = next
    }

    /// Everything, for who asks without a network.
    var whole: [UInt8] {
        var bytes: [UInt8] = []
        while let piece = next() { bytes += piece }
        return bytes
    }

    /// A response of libmicrohttpd's, which keeps the body until it is sent, to be destroyed once it is queued; nil without memory.
    func response(headers: [HTTPHeader]) -> OpaquePointer? {
        let context = unsafe Unmanaged.passRetained(self).toOpaque()
        guard
            let response = unsafe MHD_create_response_from_callback(
                UInt64.max, Self.blockSize, readPiece, context, { unsafe body($0)?.release() })
        else {
            unsafe body(context)?.release()
            return nil
        }
        for header in headers { _ = unsafe MHD_add_response_header(response, header.name, header.value) }
        return unsafe response
    }

    /// Fills a buffer; -1 at the end.
    fileprivate func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
        while sent == piece.count {
            guard let next = next() else { return -1 }
            (piece, sent) = (next, 0)
        }
        onProgress()
        let count = min(buffer.count, piece.count - sent)
        unsafe piece[sent..<sent + count].withUnsafeBytes { unsafe buffer.copyMemory(from: $0) }
        sent += count
        return count
    }
}

private func body(_ context: UnsafeMutableRawPointer?) -> Unmanaged<StreamedBody>? {
    unsafe context.map { unsafe Unmanaged<StreamedBody>.fromOpaque($0) }
}

private let readPiece: MHD_ContentReaderCallback = { context, _, buffer, count in
    guard let body = unsafe body(context)?.takeUnretainedValue(), let buffer = unsafe buffer else { return -1 }
    return unsafe body.fill(UnsafeMutableRawBufferPointer(start: buffer, count: count))
}
