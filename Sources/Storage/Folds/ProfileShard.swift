internal import Commerce
internal import Synchronization

/// A part of the profiles kept hot: two generations, so that whoever has not been seen for a while falls out without a list of ages.
///
/// Profiles that changed since the last flush are never dropped: they are all in the young generation, and only a flush lets that one age.
final class ProfileShard: Sendable {
    private struct State {
        var young = ProfileGeneration()
        var old = ProfileGeneration()
    }

    private let state = Mutex(State())
    private let capacity: Int

    /// A shard that keeps about so many profiles once they are flushed.
    init(capacity: Int) {
        self.capacity = capacity
    }

    /// The profile if it is hot.
    func profile(_ visitor: VisitorID) -> Profile? {
        state.withLock { $0.young.profile(visitor) ?? $0.old.profile(visitor) }
    }

    /// Changes one profile in place, loading it first if it is not hot, and returns what the change returns.
    func update<Result: Sendable>(
        _ visitor: VisitorID, loading load: () throws(StorageError) -> Profile, _ change: (inout Profile) -> Result
    ) throws(StorageError) -> Result {
        try state.withLock { state throws(StorageError) in
            if let place = state.young.place(of: visitor) { return state.young.change(at: place, change) }
            let profile: Profile
            if let aged = state.old.profile(visitor) { profile = aged } else { profile = try load() }
            return state.young.change(at: state.young.add(profile), change)
        }
    }

    /// Everything that changed since the last flush, in no order.
    func dirtyProfiles() -> [Profile] {
        state.withLock { $0.young.dirtyProfiles }
    }

    /// Notes that everything is on disk, and lets the older generation go if there are many.
    func markFlushed() {
        state.withLock { state in
            state.young.markFlushed()
            guard state.young.count > capacity / 2 else { return }
            state.old = state.young
            state.young = ProfileGeneration()
        }
    }

    var dirtyCount: Int { state.withLock { $0.young.dirtyCount } }
}
