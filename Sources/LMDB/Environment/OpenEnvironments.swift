internal import Synchronization

/// The directories that are open in this process.
///
/// The only state that the whole process shares, and it must: opening one environment twice makes the first one lose its
/// `fcntl` locks when the second one is closed (lmdb.h, Caveats).
final class OpenEnvironments: Sendable {
    static let shared = OpenEnvironments()

    private struct State {
        var open: Set<DirectoryIdentity> = []
        var opened: UInt64 = 0
    }

    private let state = Mutex(State())

    /// Claims a directory.
    ///
    /// - Returns: A number for the environment that no other one has had, or `nil` when the directory is claimed already.
    func claim(_ directory: DirectoryIdentity) -> UInt64? {
        state.withLock { state in
            guard state.open.insert(directory).inserted else { return nil }
            state.opened += 1
            return state.opened
        }
    }

    /// Gives a directory back.
    func release(_ directory: DirectoryIdentity) {
        state.withLock { state in _ = state.open.remove(directory) }
    }
}
