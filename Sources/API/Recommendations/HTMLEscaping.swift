import Mustache

/// Escapes text for HTML, in element content and in quoted attributes, scalar by scalar.
///
/// The template library's own escaping compares whole characters: a quote that a combining mark follows is another character to
/// it and passes, and the attribute in which it stood is open to whatever comes next.
struct HTMLEscaping: MustacheContentType {
    private static let name = "VITRINA"

    /// The library keeps content types by name for the whole process; ours is added once.
    private static let isRegistered: Bool = {
        MustacheContentTypes.register(HTMLEscaping(), named: name)
        return true
    }()

    /// Parses a template whose values are escaped like this, also in the partials that it includes.
    ///
    /// Throws the library's error, which says where the text is wrong.
    static func template(_ text: String) throws -> MustacheTemplate {
        precondition(isRegistered)
        return try MustacheTemplate(string: "{{% CONTENT_TYPE:\(name)}}\n" + text)
    }

    func escapeText(_ text: String) -> String {
        guard text.utf8.contains(where: Self.isSpecial) else { return text }
        var escaped = ""
        escaped.reserveCapacity(text.utf8.count + 32)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "&": escaped += "&amp;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            case "\0": escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x00, 0x22, 0x26, 0x27, 0x3C, 0x3E: true
        default: false
        }
    }
}
