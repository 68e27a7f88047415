internal import Commerce
internal import Synchronization

/// A part of the profiles kept hot: two generations, so that whoever has not been seen for a while falls out without a list of ages.
///
/// Profiles that changed since the last flush are never dropped.
final class ProfileShard: Sendable {
    private struct Entry {
        var profile: Profile
        var isDirty: Bool
    }

    private struct State {
        var young: [VisitorID: Entry] = [:]
        var old: [VisitorID: Entry] = [:]
        var dirty: [VisitorID] = []
    }

    private let state = Mutex(State())
    private let capacity: Int

    /// A shard that keeps about so many profiles once they are flushed.
    init(capacity: Int) {
        self.capacity = capacity
    }

    /// The profile if it is hot.
    func profile(_ visitor: VisitorID) -> Profile? {
        state.withLock { state in
            state.young[visitor]?.profile ?? state.old[visitor]?.profile
        }
    }

    /// Changes one profile in place, loading it first if it is not hot, and returns what the change returns.
    func update<Result: Sendable>(
        _ visitor: VisitorID, loading load: () throws(StorageError) -> Profile, _ change: (inout Profile) -> Result
    ) throws(StorageError) -> Result {
        try state.withLock { state throws(StorageError) in
            if state.young[visitor] == nil {
                if let aged = state.old.removeValue(forKey: visitor) {
                    state.young[visitor] = aged
                } else {
                    state.young[visitor] = Entry(profile: try load(), isDirty: false)
                }
            }
            if state.young[visitor]?.isDirty == false {
                state.young[visitor]?.isDirty = true
                state.dirty.append(visitor)
            }
            return Self.change(&state.young[visitor], change)
        }
    }

    /// Everything that changed since the last flush, in no order.
    func dirtyProfiles() -> [Profile] {
        state.withLock { state in
            state.dirty.compactMap { state.young[$0]?.profile ?? state.old[$0]?.profile }
        }
    }

    /// Notes that everything is on disk, and lets the older generation go if there are many.
    func markFlushed() {
        state.withLock { state in
            for visitor in state.dirty { state.young[visitor]?.isDirty = false }
            state.dirty.removeAll(keepingCapacity: true)
            guard state.young.count > capacity / 2 else { return }
            state.old = state.young
            state.young = [:]
        }
    }

    var dirtyCount: Int { state.withLock { $0.dirty.count } }

    private static func change<Result>(_ entry: inout Entry?, _ change: (inout Profile) -> Result) -> Result {
        guard var taken = entry.take() else { preconditionFailure("the profile was made hot just before") }
        defer { entry = taken }
        return change(&taken.profile)
    }
}
