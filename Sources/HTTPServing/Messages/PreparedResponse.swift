import CMicroHTTPD
import Glibc

/// A response that libmicrohttpd keeps and sends again and again; it counts its uses itself and is safe from all threads.
@safe final class PreparedResponse: @unchecked Sendable {
    let status: HTTPStatus
    let headers: [HTTPHeader]

    /// libmicrohttpd's object.
    let handle: OpaquePointer

    /// The bytes inside `handle`, which frees them with itself: after the last client has got them.
    private let bytes: UnsafeRawBufferPointer

    init(status: HTTPStatus, headers: [HTTPHeader], body: [UInt8]) {
        guard let memory = unsafe malloc(max(body.count, 1)) else { fatalError("no memory for a response") }
        unsafe memory.copyMemory(from: body, byteCount: body.count)
        guard let handle = unsafe MHD_create_response_from_buffer_with_free_callback(body.count, memory, { unsafe free($0) })
        else { fatalError("no memory for a response") }
        self.status = status
        self.headers = headers
        unsafe self.handle = unsafe handle
        unsafe bytes = UnsafeRawBufferPointer(start: memory, count: body.count)
        unsafe PreparedResponse.add(headers, to: handle)
    }

    deinit { unsafe MHD_destroy_response(handle) }

    var body: [UInt8] { unsafe Array(bytes) }

    /// A response for one request, to be destroyed once it is queued; nil without memory.
    static func once(headers: [HTTPHeader], body: [UInt8]) -> OpaquePointer? {
        let response = unsafe body.withUnsafeBytes { bytes in
            let start = unsafe UnsafeMutableRawPointer(mutating: bytes.baseAddress)
            return unsafe MHD_create_response_from_buffer(
                bytes.count, start, bytes.isEmpty ? .RESPMEM_PERSISTENT : .RESPMEM_MUST_COPY)
        }
        if let response = unsafe response { unsafe add(headers, to: response) }
        return unsafe response
    }

    private static func add(_ headers: [HTTPHeader], to response: OpaquePointer) {
        for header in headers {
            _ = unsafe MHD_add_response_header(response, header.name, header.value)
        }
    }
}
