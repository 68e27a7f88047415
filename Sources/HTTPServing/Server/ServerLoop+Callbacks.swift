import CMicroHTTPD
import Glibc

// What libmicrohttpd calls, all on the loop's thread. They live at file level because a closure written elsewhere may carry
// a check of the executor that the library's thread fails.

/// The loop behind a callback's context.
private func loop(_ context: UnsafeMutableRawPointer?) -> ServerLoop? {
    guard let context = unsafe context else { return nil }
    return unsafe Unmanaged<ServerLoop>.fromOpaque(context).takeUnretainedValue()
}

/// The connection behind a callback's context.
private func connection(_ context: UnsafeMutableRawPointer?) -> Connection? {
    guard let context = unsafe context else { return nil }
    return unsafe Unmanaged<Connection>.fromOpaque(context).takeUnretainedValue()
}

/// A connection began or ended; when it ends, its socket is still open.
let noteConnection: MHD_NotifyConnectionCallback = { context, handle, socketContext, code in
    guard let loop = unsafe loop(context), let handle = unsafe handle, let socketContext = unsafe socketContext else { return }
    if code == .CONNECTION_NOTIFY_STARTED {
        let connection = unsafe loop.open(handle)
        unsafe socketContext.pointee = unsafe Unmanaged.passRetained(connection).toOpaque()
    } else if let pointer = unsafe socketContext.pointee {
        unsafe socketContext.pointee = nil
        loop.forget(unsafe Unmanaged<Connection>.fromOpaque(pointer).takeRetainedValue())
    }
}

/// A request line arrived; the result becomes the request's context.
let noteTarget: @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?, OpaquePointer?) -> UnsafeMutableRawPointer? = {
    context, target, handle in
    let pointer = unsafe vitrina_socket_context(handle)
    if let loop = unsafe loop(context), let connection = unsafe connection(pointer), let target = unsafe target {
        let bytes = unsafe UnsafeRawBufferPointer(start: target, count: strlen(target))
        unsafe loop.begin(connection, target: bytes)
    }
    return unsafe pointer
}

/// The head of a request is here, a piece of its body, or its end.
let answerRequest: MHD_AccessHandlerCallback = { context, handle, target, method, version, data, size, requestContext in
    guard let loop = unsafe loop(context), let handle = unsafe handle, let size = unsafe size,
        let connection = unsafe connection(requestContext?.pointee), let method = unsafe method, let version = unsafe version
    else { return .NO }
    if connection.phase == .opened {
        guard let target = unsafe target else { return .NO }
        return unsafe loop.admit(connection, method: method, target: target, version: version)
    }
    let piece = unsafe UnsafeRawBufferPointer(start: data, count: size.pointee)
    unsafe size.pointee = 0
    return unsafe loop.advance(connection, piece: piece)
}

/// A request is over: answered, or its connection gone.
let noteCompletion: MHD_RequestCompletedCallback = { context, _, requestContext, _ in
    guard let loop = unsafe loop(context), let connection = unsafe connection(requestContext?.pointee) else { return }
    loop.complete(connection)
}

/// The library complains.
let takeComplaint: MHD_LogCallback = { context, format, arguments in
    guard let loop = unsafe loop(context), let format = unsafe format, let arguments = unsafe arguments else { return }
    var line = [CChar](repeating: 0, count: 512)
    let count = unsafe vsnprintf(&line, line.count, format, arguments)
    let text = line.prefix(max(0, min(Int(count), line.count - 1))).map { UInt8(bitPattern: $0) }
    loop.complain(String(decoding: text.filter { $0 >= 0x20 }, as: UTF8.self))
}

/// Judges the next field of a head; the context is a `HeadJudge`.
let judgeField: MHD_KeyValueIteratorN = { context, _, key, keyCount, value, valueCount in
    guard let judge = unsafe context?.assumingMemoryBound(to: HeadJudge.self) else { return .NO }
    let name = unsafe UnsafeRawBufferPointer(start: key, count: keyCount)
    let text = unsafe UnsafeRawBufferPointer(start: value, count: value == nil ? 0 : valueCount)
    unsafe judge.pointee.layout.add(name: name, value: text)
    unsafe judge.pointee.gatekeeper.admit(
        name: name.assumingMemoryBound(to: UInt8.self).span, value: text.assumingMemoryBound(to: UInt8.self).span)
    return .YES
}

/// What judges a head while its fields are gone through.
struct HeadJudge {
    var gatekeeper: Gatekeeper
    var layout: HeadLayout
}
