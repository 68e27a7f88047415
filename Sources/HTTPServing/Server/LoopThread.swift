import Glibc

/// A thread that runs one closure and then ends, keeping the closure alive no longer than that.
final class LoopThread: Sendable {
    private let body: @Sendable () -> Void

    private init(_ body: @escaping @Sendable () -> Void) { self.body = body }

    /// Runs `body` on a new thread.
    static func start(_ body: @escaping @Sendable () -> Void) throws(HTTPServerError) {
        var thread = pthread_t()
        let context = unsafe Unmanaged.passRetained(LoopThread(body)).toOpaque()
        let code = unsafe pthread_create(&thread, nil, enterThread, context)
        guard code == 0 else {
            unsafe Unmanaged<LoopThread>.fromOpaque(context).release()
            throw .system(code: code, operation: "pthread_create")
        }
        pthread_detach(thread)
    }

    fileprivate func run() { body() }
}

/// Called by the system on the new thread.
private let enterThread: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
    if let context = unsafe context { unsafe Unmanaged<LoopThread>.fromOpaque(context).takeRetainedValue().run() }
    return nil
}
