import Glibc

/// Lets one through for each time it was opened.
@safe final class Gate: @unchecked Sendable {
    private let semaphore: UnsafeMutablePointer<sem_t>

    init() {
        unsafe semaphore = .allocate(capacity: 1)
        unsafe sem_init(semaphore, 0, 0)
    }

    deinit {
        unsafe sem_destroy(semaphore)
        unsafe semaphore.deallocate()
    }

    func open() { unsafe sem_post(semaphore) }

    func pass() { while unsafe sem_wait(semaphore) != 0 {} }
}
