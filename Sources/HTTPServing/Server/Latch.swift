import Glibc

/// A gate that opens once and lets everybody through from then on.
@safe final class Latch: @unchecked Sendable {
    private let semaphore: UnsafeMutablePointer<sem_t>

    init() {
        unsafe semaphore = .allocate(capacity: 1)
        unsafe sem_init(semaphore, 0, 0)
    }

    deinit {
        unsafe sem_destroy(semaphore)
        unsafe semaphore.deallocate()
    }

    /// Opens the gate; opening it again changes nothing.
    func open() { unsafe sem_post(semaphore) }

    /// Returns once the gate is open; each who passes holds it open for the next.
    func wait() {
        while unsafe sem_wait(semaphore) != 0 {}
        unsafe sem_post(semaphore)
    }
}
