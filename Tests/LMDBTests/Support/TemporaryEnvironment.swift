import Foundation
import LMDB

/// A fresh directory under the system's temporary one, removed with everything in it when the last reference goes away.
final class TemporaryDirectory: Sendable {
    let path: String

    init() throws {
        let parent = FileManager.default.temporaryDirectory
        path = parent.appendingPathComponent("vitrina-lmdb-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}

/// An environment in a temporary directory.
struct TemporaryEnvironment {
    let environment: Environment
    let directory: TemporaryDirectory

    init(_ change: (inout Environment.Options) -> Void = { _ in }) throws {
        directory = try TemporaryDirectory()
        var options = Environment.Options()
        change(&options)
        environment = try Environment(path: directory.path + "/store", options: options)
    }
}

/// A small deterministic generator (SplitMix64, doi:10.1145/2714064.2660195).
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
