/// How much a visitor agreed to.
public enum Consent: UInt8, Sendable, Comparable, CaseIterable {
    /// Nothing is taken.
    case none
    /// What happens is taken, under an id that lives no longer than the page's memory; no cookie.
    case session
    /// What happens is taken, under an id that is kept.
    case full

    /// The mode of a name on the wire: `full`, `session`, `none`.
    public init?(name: String) {
        switch name {
        case "full": self = .full
        case "session": self = .session
        case "none": self = .none
        default: return nil
        }
    }

    /// The name on the wire.
    public var name: String {
        switch self {
        case .none: "none"
        case .session: "session"
        case .full: "full"
        }
    }

    /// The less before the more.
    public static func < (left: Consent, right: Consent) -> Bool { left.rawValue < right.rawValue }
}
