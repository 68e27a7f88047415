/// A text as it is compared: lower case, ё as е, Latin letters without their marks, soft hyphens and the like left out.
public struct FoldedText: Sendable {
    /// What is left, one Unicode scalar each.
    public private(set) var scalars: [Unicode.Scalar] = []

    /// Folds a text.
    public init(_ text: String) {
        scalars.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars { append(scalar) }
    }

    /// The folded text.
    public var string: String {
        var string = String.UnicodeScalarView()
        string.append(contentsOf: scalars)
        return String(string)
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x41...0x5A: append(scalar.value + 0x20)
        case 0...0x7F: scalars.append(scalar)
        case 0x451, 0x401: append(0x435)
        case 0x410...0x42F: append(scalar.value + 0x20)
        case 0x430...0x44F: scalars.append(scalar)
        case 0x400...0x40F: append(scalar.value + 0x50)
        case 0xC0...0x17F: scalars.append(contentsOf: Self.latin[Int(scalar.value) - 0xC0].unicodeScalars)
        case 0x300...0x36F: combine(scalar)
        case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: break
        case 0x2033, 0x201D, 0x201C: append(0x22)
        case 0x2019, 0x2BC: append(0x27)
        default: scalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        }
    }

    private mutating func append(_ value: UInt32) {
        if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }

    /// A mark of its own behind its letter: й is a letter, all others go.
    private mutating func combine(_ mark: Unicode.Scalar) {
        guard mark == "\u{306}", scalars.last == "и" else { return }
        scalars[scalars.count - 1] = "й"
    }

    /// What the letters U+00C0 to U+017F become.
    private static let latin: [String] = {
        let plain =
            "a a a a a a ae c e e e e i i i i d n o o o o o x o u u u u y th ss a a a a a a ae c e e e e i i i i d n o o o o o / o u u u u y th y "
            + "a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h i i i i i i i i i i ij ij j j k k k "
            + "l l l l l l l l l l n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t u u u u u u u u u u "
            + "u u w w y y y z z z z z z s"
        return plain.split(separator: " ").map(String.init)
    }()
}
