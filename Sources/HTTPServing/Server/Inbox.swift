import CMicroHTTPD
import Glibc
import Synchronization

/// Answers that other threads hand to a loop, and the bell that wakes it: an `eventfd`.
///
/// The answers hang one behind the other, newest first, from one atomic address; nobody waits for anybody. Putting one in
/// rings nothing: `ring` makes one system call if something hangs here that was not rung for, so a batch costs one.
final class Inbox: Sendable {
    /// The bell's descriptor, readable once rung.
    let descriptor: Int32
    private let newest = Atomic<UInt>(0)
    private let isRung = Atomic(false)

    init() throws(HTTPServerError) {
        descriptor = eventfd(0, Int32(EFD_NONBLOCK) | Int32(EFD_CLOEXEC))
        guard descriptor >= 0 else { throw .system(code: errno, operation: "eventfd") }
    }

    deinit { close(descriptor) }

    /// Hangs up an answered request.
    func put(_ reply: PendingReply) {
        let node = unsafe UInt(bitPattern: Unmanaged.passRetained(reply).toOpaque())
        var seen = newest.load(ordering: .relaxed)
        while true {
            reply.older = seen
            let (done, now) = newest.weakCompareExchange(
                expected: seen, desired: node, successOrdering: .releasing, failureOrdering: .relaxed)
            if done { return }
            seen = now
        }
    }

    /// Wakes the loop if answers wait, or in any case when `always`.
    func ring(always: Bool = false) {
        if !always {
            guard newest.load(ordering: .acquiring) != 0 else { return }
            if isRung.exchange(true, ordering: .acquiringAndReleasing) { return }
        }
        _ = eventfd_write(descriptor, 1)
    }

    /// Silences the bell; says how often it was rung since last time. What hangs here is to be taken down afterwards.
    ///
    /// Who finds `isRung` set relies on a bell that is still to be silenced, so only here is it cleared, and before the
    /// answers are looked at: one put in earlier is seen, one put in later rings again.
    @discardableResult
    func hush() -> UInt64 {
        var count: eventfd_t = 0
        let wasRung = unsafe eventfd_read(descriptor, &count) == 0
        _ = isRung.exchange(false, ordering: .acquiringAndReleasing)
        return wasRung ? count : 0
    }

    /// Takes down what hangs here, oldest first.
    func take() -> [PendingReply] {
        guard newest.load(ordering: .relaxed) != 0 else { return [] }
        var next = newest.exchange(0, ordering: .acquiringAndReleasing)
        var replies: [PendingReply] = []
        while let node = unsafe UnsafeRawPointer(bitPattern: next) {
            let reply = unsafe Unmanaged<PendingReply>.fromOpaque(node).takeRetainedValue()
            next = reply.older
            replies.append(reply)
        }
        replies.reverse()
        return replies
    }
}
