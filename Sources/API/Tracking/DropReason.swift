/// Why events were not taken.
public enum DropReason: Int, Sendable, CaseIterable {
    /// A program, by its own words.
    case bot
    /// The browser loads a page that nobody looks at yet.
    case prefetch
    /// The visitor did not agree.
    case consent
    /// Too many from one address.
    case rate
    /// Not what events look like.
    case invalid
    /// More than the store can take at the moment.
    case busy
    /// The store cannot write.
    case storage

    /// The name in the header `Vitrina-Dropped` and on the admin page.
    public var name: String {
        switch self {
        case .bot: "bot"
        case .prefetch: "prefetch"
        case .consent: "consent"
        case .rate: "rate"
        case .invalid: "invalid"
        case .busy: "busy"
        case .storage: "storage"
        }
    }
}
