/// The normal forms.
extension PersonIdentifier {
    /// A customer's number in the shop, as it is but for white space around it.
    public static func customer(_ text: some StringProtocol) -> PersonIdentifier? {
        plain(.customer, trimmed(text))
    }

    /// A loyalty card: without spaces and hyphens, letters upper-case.
    public static func card(_ text: some StringProtocol) -> PersonIdentifier? {
        let kept = text.unicodeScalars.filter { !isSpace($0) && $0 != "-" }
        return plain(.card, String(String.UnicodeScalarView(kept)).uppercased())
    }

    /// An e-mail address in lower case. Dots and what follows a plus sign are left alone: only the receiving host knows whether they matter.
    ///
    /// Nil for what cannot be one: no or two `@`, a domain without a point, spaces, brackets, quoted local parts (RFC 5321 permits those; no
    /// shop's customer has one), more than 64 bytes before the `@` or 254 in all.
    public static func email(_ text: some StringProtocol) -> PersonIdentifier? {
        let value = trimmed(text).lowercased()
        let parts = value.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, value.utf8.count <= maximumLength else { return nil }
        let (local, labels) = (parts[0], parts[1].split(separator: ".", omittingEmptySubsequences: false))
        guard 1...64 ~= local.utf8.count, labels.count >= 2, labels.allSatisfy(isLabel) else { return nil }
        guard local.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && !forbiddenInLocal.contains($0) }) else { return nil }
        return PersonIdentifier(unchecked: .email, value)
    }

    /// A phone that is in international form already (E.164: a plus sign, a digit from 1 to 9, six to fourteen more); marks between the digits
    /// are passed over. A national number needs to know the country first: see the room `Telephones`.
    public static func phone(international text: some StringProtocol) -> PersonIdentifier? {
        let bare = text.unicodeScalars.filter { !isSpace($0) && !"()-./".unicodeScalars.contains($0) }
        let value = String(String.UnicodeScalarView(bare))
        let digits = value.utf8.dropFirst()
        guard value.utf8.first == 0x2B, 7...15 ~= digits.count, digits.allSatisfy({ 0x30...0x39 ~= $0 }), digits.first != 0x30
        else { return nil }
        return PersonIdentifier(unchecked: .phone, value)
    }

    /// An identifier of a kind; phones must be in international form. Nil for what cannot be one.
    public init?(_ kind: Kind, _ text: some StringProtocol) {
        let found: PersonIdentifier? =
            switch kind {
            case .customer: .customer(text)
            case .email: .email(text)
            case .phone: .phone(international: text)
            case .card: .card(text)
            }
        guard let found else { return nil }
        self = found
    }

    private static func plain(_ kind: Kind, _ value: String) -> PersonIdentifier? {
        guard IdentifierRules.isValid(value, maximumLength: 128) else { return nil }
        return PersonIdentifier(unchecked: kind, value)
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isSpace($0) }), let last = scalars.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(String.UnicodeScalarView(scalars[first...last]))
    }

    /// White space, and the marks without width that spreadsheets leave behind.
    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}" || scalar == "\u{2060}"
    }

    private static func isLabel(_ label: Substring) -> Bool {
        guard 1...63 ~= label.utf8.count, label.first != "-", label.last != "-" else { return false }
        return label.unicodeScalars.allSatisfy { scalar in
            scalar == "-" || scalar.properties.numericType != nil || scalar.properties.isAlphabetic
                || scalar.properties.generalCategory == .nonspacingMark
        }
    }

    /// `"(),:;<>[\]` and the grave accent of no address that people have.
    private static let forbiddenInLocal: Set<UInt8> = Set("\"(),:;<>[\\]".utf8)
}
