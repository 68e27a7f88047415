/// The named characters of HTML 4 that shops leave in their feeds, and numeric references (HTML 4.01 §24; HTML Living Standard §13.2.5.80 for
/// the numbers 128 to 159).
struct CharacterEntities {
    /// The usual names; made once by whoever reads a feed.
    private let scalars: [String: Unicode.Scalar]

    init() {
        var scalars = CharacterEntities.others
        for (index, name) in CharacterEntities.latin.split(separator: " ").enumerated() {
            scalars[String(name)] = Unicode.Scalar(UInt32(0xA0 + index))
        }
        self.scalars = scalars
    }

    /// The character that stands for what is between `&` and `;`; nil if that is no entity. Control characters give nil too.
    func scalar(for reference: Span<UInt8>) -> Unicode.Scalar? {
        guard !reference.isEmpty, reference[0] == 0x23 else { return scalars[reference.text] }
        return CharacterEntities.number(reference.text.dropFirst())
    }

    /// Reads the next character of some UTF-8, an entity taken for what it stands for, and goes on behind it.
    ///
    /// An entity that is none is read as the ampersand it starts with; the number of a character that may not be as a byte order mark, which is
    /// nothing to whoever makes text.
    func next(in bytes: Span<UInt8>, at index: inout Int) -> Unicode.Scalar {
        let byte = bytes[index]
        if byte == 0x26 { return entity(in: bytes, at: &index) }
        let width = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        guard width > 1, index + width <= bytes.count else {
            index += 1
            return byte < 0x80 ? Unicode.Scalar(byte) : "\u{FFFD}"
        }
        var value = UInt32(byte) & (0xFF >> UInt32(width + 1))
        for offset in 1..<width { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
        index += width
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    private func entity(in bytes: Span<UInt8>, at index: inout Int) -> Unicode.Scalar {
        let start = index + 1
        index += 1
        guard let end = bytes.index(of: 0x3B, in: start..<(start + 10)) else { return "&" }
        let reference = bytes.extracting(start..<end)
        if let scalar = scalar(for: reference) {
            index = end + 1
            return scalar
        }
        guard reference.count > 1, reference[0] == 0x23, (0x30...0x39).contains(reference[1]) else { return "&" }
        index = end + 1
        return "\u{FEFF}"
    }

    /// The character of a decimal or `x…` hexadecimal number; nil for none and for control characters.
    static func number(_ digits: Substring) -> Unicode.Scalar? {
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        guard var value = UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10) else { return nil }
        if (0x80..<0xA0).contains(value), let word = windows1252(UInt8(value)) { value = word }
        guard value >= 0x20 && !(0x7F..<0xA0).contains(value) || value == 9 || value == 10 || value == 13 else { return nil }
        guard value != 0xFFFE && value != 0xFFFF else { return nil }
        return Unicode.Scalar(value)
    }

    private static func windows1252(_ byte: UInt8) -> UInt32? {
        let characters = Array("€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ".unicodeScalars)
        let scalar = characters[Int(byte) - 0x80]
        return scalar == " " ? nil : scalar.value
    }

    /// U+00A0 to U+00FF in order.
    private static let latin =
        """
        nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot \
        cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml \
        Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig \
        agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute \
        ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
        """

    private static let others: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’",
        "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "lsaquo": "‹", "rsaquo": "›", "hellip": "…", "bull": "•",
        "euro": "€", "trade": "™", "permil": "‰", "dagger": "†", "Dagger": "‡", "minus": "−", "le": "≤", "ge": "≥", "ne": "≠",
        "asymp": "≈", "infin": "∞", "rarr": "→", "larr": "←", "uarr": "↑", "darr": "↓", "harr": "↔", "prime": "′",
        "Prime": "″", "ensp": " ", "emsp": " ", "thinsp": " ", "Omega": "Ω", "omega": "ω", "alpha": "α", "beta": "β",
        "gamma": "γ", "delta": "δ", "Delta": "Δ", "mu": "μ", "pi": "π", "sum": "∑", "radic": "√", "oelig": "œ", "OElig": "Œ",
        "scaron": "š", "Scaron": "Š", "fnof": "ƒ", "circ": "ˆ", "tilde": "˜", "loz": "◊", "hearts": "♥", "numero": "№",
        "zwnj": "\u{200C}", "zwj": "\u{200D}", "lrm": " ", "rlm": " ",
    ]
}
