internal import Glibc

/// A POSIX mutex with an address of its own.
@safe
final class Lock: @unchecked Sendable {
    let raw: UnsafeMutablePointer<pthread_mutex_t>

    init() {
        unsafe raw = .allocate(capacity: 1)
        unsafe raw.initialize(to: pthread_mutex_t())
        let code = unsafe pthread_mutex_init(raw, nil)
        precondition(code == 0, "pthread_mutex_init: \(code)")
    }

    deinit {
        unsafe pthread_mutex_destroy(raw)
        unsafe raw.deallocate()
    }

    /// Waits for the lock and takes it.
    func take() {
        let code = unsafe pthread_mutex_lock(raw)
        precondition(code == 0, "pthread_mutex_lock: \(code)")
    }

    /// Leaves the lock.
    func leave() {
        let code = unsafe pthread_mutex_unlock(raw)
        precondition(code == 0, "pthread_mutex_unlock: \(code)")
    }
}
