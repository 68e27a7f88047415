import Glibc
import Synchronization

/// A thread that runs one closure and can be waited for by any number of others.
final class LoopThread: Sendable {
    private enum State { case fresh, running, ended }

    private let body: @Sendable () -> Void
    private let state = Mutex(State.fresh)
    private let end: Latch

    init(_ body: @escaping @Sendable () -> Void) {
        self.body = body
        end = Latch()
    }

    /// Starts the thread; a second start is a programmer's error.
    func start() throws(HTTPServerError) {
        let isFirst = state.withLock { state in
            defer { state = state == .fresh ? .running : state }
            return state == .fresh
        }
        precondition(isFirst, "a thread starts once")
        var thread = pthread_t()
        let context = unsafe Unmanaged.passRetained(self).toOpaque()
        let code = unsafe pthread_create(&thread, nil, enterThread, context)
        guard code == 0 else {
            unsafe Unmanaged<LoopThread>.fromOpaque(context).release()
            throw .system(code: code, operation: "pthread_create")
        }
        pthread_detach(thread)
    }

    /// Makes a thread that has not started never start; says whether that was so.
    func cancel() -> Bool {
        let isFresh = state.withLock { state in
            defer { state = state == .fresh ? .ended : state }
            return state == .fresh
        }
        if isFresh { end.open() }
        return isFresh
    }

    /// Returns when the closure has returned.
    func join() { end.wait() }

    fileprivate func run() {
        body()
        end.open()
    }
}

/// Called by the system on the new thread.
private let enterThread: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
    if let context = unsafe context { unsafe Unmanaged<LoopThread>.fromOpaque(context).takeRetainedValue().run() }
    return nil
}
