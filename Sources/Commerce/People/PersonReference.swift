/// A part of a person that can be moved from one to another: a browser or an identifier.
public enum PersonReference: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// An identifier.
    case identifier(PersonIdentifier)
    /// A browser.
    case visitor(VisitorID)

    /// `email:anna@shop.example`, `visitor:0123…`.
    public var description: String {
        switch self {
        case .identifier(let identifier): identifier.description
        case .visitor(let visitor): "visitor:\(visitor)"
        }
    }

    /// Reads what ``description`` writes; nil for anything else.
    public init?(_ text: some StringProtocol) {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let (name, value) = (text[..<colon], text[text.index(after: colon)...])
        if name == "visitor" {
            guard let visitor = VisitorID(hex: value) else { return nil }
            self = .visitor(visitor)
        } else {
            guard let kind = PersonIdentifier.Kind(name: name), let found = PersonIdentifier(kind, value) else { return nil }
            self = .identifier(found)
        }
    }

    /// Identifiers first.
    public static func < (left: PersonReference, right: PersonReference) -> Bool {
        switch (left, right) {
        case (.identifier(let one), .identifier(let other)): one < other
        case (.identifier, .visitor): true
        case (.visitor, .identifier): false
        case (.visitor(let one), .visitor(let other)): one < other
        }
    }
}
