import Glibc
import Synchronization

/// An operating system's thread that runs a closure and hands its error to who joins it.
final class Thread: Sendable {
    private final class Work: Sendable {
        let body: @Sendable () throws -> Void
        let error = Mutex<(any Error)?>(nil)

        init(_ body: @escaping @Sendable () throws -> Void) { self.body = body }
    }

    private let work: Work
    private let thread: pthread_t

    init(_ body: @escaping @Sendable () throws -> Void) {
        work = Work(body)
        var thread = pthread_t()
        let code = unsafe pthread_create(&thread, nil, runWork, Unmanaged.passRetained(work as AnyObject).toOpaque())
        precondition(code == 0)
        self.thread = thread
    }

    /// Waits for the end; throws what the closure threw.
    func join() throws {
        pthread_join(thread, nil)
        if let error = work.error.withLock({ $0 }) { throw error }
    }

    fileprivate static func run(_ object: AnyObject) {
        guard let work = object as? Work else { return }
        do { try work.body() } catch { work.error.withLock { $0 = error } }
    }
}

private func runWork(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let context = unsafe context {
        Thread.run(unsafe Unmanaged<AnyObject>.fromOpaque(context).takeRetainedValue())
    }
    return nil
}
