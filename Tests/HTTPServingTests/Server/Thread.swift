import Glibc

/// Threads for what blocks.
enum Thread {
    /// Runs `body` on a thread of its own.
    static func detach(_ body: @escaping @Sendable () -> Void) {
        var thread = pthread_t()
        let context = unsafe Unmanaged.passRetained(Body(body)).toOpaque()
        let code = unsafe pthread_create(&thread, nil, enterThread, context)
        precondition(code == 0, "threads can be had")
        pthread_detach(thread)
    }

    fileprivate final class Body: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }
}

private let enterThread: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
    if let context = unsafe context { unsafe Unmanaged<Thread.Body>.fromOpaque(context).takeRetainedValue().run() }
    return nil
}
