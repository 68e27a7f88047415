internal import Glibc

/// A POSIX condition variable with an address of its own.
@safe
final class Condition: @unchecked Sendable {
    private let raw: UnsafeMutablePointer<pthread_cond_t>

    init() {
        unsafe raw = .allocate(capacity: 1)
        unsafe raw.initialize(to: pthread_cond_t())
        let code = unsafe pthread_cond_init(raw, nil)
        precondition(code == 0, "pthread_cond_init: \(code)")
    }

    deinit {
        unsafe pthread_cond_destroy(raw)
        unsafe raw.deallocate()
    }

    /// Leaves the lock, sleeps until woken, and takes the lock again.
    func wait(_ lock: Lock) {
        let code = unsafe pthread_cond_wait(raw, lock.raw)
        precondition(code == 0, "pthread_cond_wait: \(code)")
    }

    /// Wakes all who wait.
    func wakeAll() {
        unsafe pthread_cond_broadcast(raw)
    }
}
