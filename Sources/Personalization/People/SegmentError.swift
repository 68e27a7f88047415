public import Commerce

/// Why a segment cannot be removed.
public enum SegmentError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Other segments speak of it.
    case usedBySegments([SegmentID])
    /// Rules of the blocks speak of it.
    case usedByRules([RuleID])

    /// The error in words.
    public var description: String {
        switch self {
        case .usedBySegments(let ids): "used by the segments \(ids.map(\.rawValue).joined(separator: ", "))"
        case .usedByRules(let ids): "used by the rules \(ids.map(\.rawValue).joined(separator: ", "))"
        }
    }
}
