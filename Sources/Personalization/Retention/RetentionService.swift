public import Commerce
internal import Foundation
public import Storage
internal import Synchronization

/// Removes events whose time is up, by the shop's own periods.
public final class RetentionService: Sendable {
    /// The setting that holds the periods.
    static let setting = "retention"

    private let store: Store
    private let writer: StoreWriter
    private let clock: @Sendable () -> Timestamp

    /// A service over a store and its writer.
    public init(store: Store, writer: StoreWriter, clock: @escaping @Sendable () -> Timestamp) {
        self.store = store
        self.writer = writer
        self.clock = clock
    }

    /// The periods in force.
    public func policy() throws -> RetentionPolicy {
        try store.setting(Self.setting).map(RetentionPolicy.init(stored:)) ?? RetentionPolicy()
    }

    /// Puts other periods in force; the next expiry goes by them.
    public func put(_ policy: RetentionPolicy, by actor: String) throws {
        try store.put(policy.numbers, setting: Self.setting)
        let periods = RetentionPolicy.kinds.compactMap { kind in policy.days[kind].map { "\(kind.name) \($0)" } }
        try store.audit(
            AuditEntry(time: clock(), actor: actor, act: .retention, details: periods.joined(separator: ", ")))
    }

    /// Removes what is too old, some events at a time on the folding thread, and waits for it; for once a day, while the writer runs. Never call it on
    /// a thread of the writer's.
    public func expire() throws -> RetentionReport {
        let (now, limits) = (clock(), try policy().limits(at: clock()))
        guard !limits.isEmpty else { return RetentionReport() }
        var report = RetentionReport()
        var last = EventID.zero
        while true {
            let piece = try perform(limits, after: last)
            report.removedEvents += piece.removedEvents
            report.strippedEvents += piece.strippedEvents
            if piece.isAtEnd { break }
            last = piece.last
        }
        if report != RetentionReport() {
            let details = "\(report.removedEvents) events removed, \(report.strippedEvents) stripped"
            try store.audit(AuditEntry(time: now, actor: "upkeep", act: .expiry, details: details))
        }
        return report
    }

    private func perform(_ limits: [Action.Kind: Timestamp], after last: EventID) throws(StorageError) -> Expiry {
        let found = Mutex<Expiry?>(nil)
        let failure = Mutex<StorageError?>(nil)
        let done = DispatchSemaphore(value: 0)
        writer.perform { store throws(StorageError) in
            let expiry = try store.expire(before: limits, after: last)
            found.withLock { $0 = expiry }
            return expiry.changes
        } completion: { error in
            failure.withLock { $0 = error }
            done.signal()
        }
        done.wait()
        if let error = failure.withLock({ $0 }) { throw error }
        return found.withLock { $0 } ?? Expiry(last: last, isAtEnd: true)
    }
}
