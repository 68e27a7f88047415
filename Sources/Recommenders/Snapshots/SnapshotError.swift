/// Why bytes are not a model's snapshot.
public enum SnapshotError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The section is another model's, or no snapshot at all.
    case unknownKind
    /// Written by a newer program.
    case unsupportedVersion(UInt8)
    /// The bytes end too early.
    case truncated
    /// The bytes have changed since they were written, or never were sound.
    case damaged(String)

    /// What is wrong, as a phrase.
    public var description: String {
        switch self {
        case .unknownKind: "not a snapshot of this model"
        case .unsupportedVersion(let version): "snapshot version \(version) is newer than this program"
        case .truncated: "the snapshot ends too early"
        case .damaged(let reason): "the snapshot is damaged: \(reason)"
        }
    }
}
