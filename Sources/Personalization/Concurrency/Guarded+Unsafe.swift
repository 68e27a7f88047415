internal import Glibc

/// A value that many threads read and one changes: a readers-writer lock (POSIX) with the value inside it.
///
/// Writers go first, so that a crowd of readers cannot keep an event from reaching the models. Not re-entrant: neither closure may use
/// the same lock again.
@safe
final class Guarded<Value: ~Copyable>: @unchecked Sendable {
    private let lock: UnsafeMutablePointer<pthread_rwlock_t>
    private let value: UnsafeMutablePointer<Value>

    /// Guards a value.
    init(_ value: consuming sending Value) {
        unsafe self.value = .allocate(capacity: 1)
        unsafe self.value.initialize(to: value)
        unsafe lock = .allocate(capacity: 1)
        unsafe lock.initialize(to: pthread_rwlock_t())
        var attributes = pthread_rwlockattr_t()
        unsafe pthread_rwlockattr_init(&attributes)
        let writersFirst = Int32(PTHREAD_RWLOCK_PREFER_WRITER_NONRECURSIVE_NP)
        unsafe pthread_rwlockattr_setkind_np(&attributes, writersFirst)
        let code = unsafe pthread_rwlock_init(lock, &attributes)
        precondition(code == 0, "pthread_rwlock_init: \(code)")
        unsafe pthread_rwlockattr_destroy(&attributes)
    }

    deinit {
        unsafe pthread_rwlock_destroy(lock)
        unsafe lock.deallocate()
        unsafe value.deinitialize(count: 1)
        unsafe value.deallocate()
    }

    /// Lends the value for reading; others may read at the same time.
    func read<Result: ~Copyable>(_ body: (borrowing Value) throws -> Result) rethrows -> Result {
        unsafe pthread_rwlock_rdlock(lock)
        defer { unsafe pthread_rwlock_unlock(lock) }
        return try unsafe body(value.pointee)
    }

    /// Lends the value for changing; nobody else has it meanwhile.
    func write<Result: ~Copyable>(_ body: (inout Value) throws -> Result) rethrows -> Result {
        unsafe pthread_rwlock_wrlock(lock)
        defer { unsafe pthread_rwlock_unlock(lock) }
        return try unsafe body(&value.pointee)
    }
}
