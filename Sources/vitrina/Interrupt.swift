internal import Dispatch
internal import Foundation
internal import Synchronization

/// Notices Ctrl-C, so that an import can end between two commits.
final class Interrupt {
    private final class Flag: Sendable {
        let isSet = Mutex(false)
    }

    private let flag = Flag()
    private let source: any DispatchSourceSignal

    init() {
        signal(SIGINT, SIG_IGN)
        source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
        source.setEventHandler { [flag] in flag.isSet.withLock { $0 = true } }
        source.resume()
    }

    /// Whether it has come.
    var hasCome: Bool { flag.isSet.withLock { $0 } }
}
