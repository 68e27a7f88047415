/// Cuts a text into words and numbers.
///
/// Letters and digits part from each other: `iPhone-15`, `iphone 15` and `iPhone15` read alike. A point or a comma between digits makes
/// one number (`15,6`), an `x` between numbers only parts them (`20х30`), inch marks behind a number are the word `in`, and an
/// apostrophe inside a word goes, with an `s` behind it at the end.
public struct WordReader: Sendable {
    private let scalars: [Unicode.Scalar]
    private var place = 0
    private var words: [Word] = []
    /// Where the last word ended; a value that is next to no place before the first.
    private var end = -2

    /// The words of a text, in order.
    public static func words(of text: String) -> [Word] {
        var reader = WordReader(FoldedText(text).scalars)
        reader.read()
        return reader.words
    }

    private init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
    }

    private mutating func read() {
        while place < scalars.count {
            switch Self.kind(of: scalars[place]) {
            case .digit: readNumber()
            case .letter: readLetters()
            case .other: readMark()
            }
        }
    }

    private mutating func add(_ text: String, _ kind: Word.Kind, from start: Int) {
        words.append(Word(text, kind, gap: gap(before: start)))
        end = place
    }

    private func gap(before start: Int) -> Word.Gap {
        if end == start { return .none }
        guard end + 1 == start, [" ", "-", "\u{A0}", "\u{202F}"].contains(scalars[end]) else { return .wide }
        return .narrow
    }

    private mutating func readNumber() {
        let start = place
        var text = readDigits()
        if place + 1 < scalars.count, scalars[place] == "." || scalars[place] == ",", Self.isDigit(scalars[place + 1]) {
            place += 1
            var decimals = readDigits()
            while decimals.last == "0" { decimals.removeLast() }
            if !decimals.isEmpty { text += "." + decimals }
        }
        add(text, .number, from: start)
        skipTimes()
    }

    private mutating func readDigits() -> String {
        var digits = ""
        while place < scalars.count, Self.isDigit(scalars[place]) {
            digits.unicodeScalars.append(scalars[place])
            place += 1
        }
        return digits
    }

    /// Passes over the `x` of `20x30`.
    private mutating func skipTimes() {
        guard place + 1 < scalars.count, scalars[place] == "x" || scalars[place] == "х", Self.isDigit(scalars[place + 1]) else {
            return
        }
        place += 1
    }

    private mutating func readLetters() {
        let start = place
        var text = ""
        while place < scalars.count {
            let scalar = scalars[place]
            if Self.kind(of: scalar) == .letter {
                text.unicodeScalars.append(scalar)
            } else if scalar == "'", place + 1 < scalars.count, Self.kind(of: scalars[place + 1]) == .letter {
                if isPossessive(at: place + 1) {
                    place += 2
                    break
                }
            } else {
                break
            }
            place += 1
        }
        add(text, .letters, from: start)
    }

    private func isPossessive(at next: Int) -> Bool {
        scalars[next] == "s" && (next + 1 == scalars.count || Self.kind(of: scalars[next + 1]) == .other)
    }

    /// Inch marks right behind a number are a word; all other marks are none.
    private mutating func readMark() {
        let isInch = scalars[place] == "\"" && end == place && words.last?.kind == .number
        place += 1
        if isInch { add("in", .letters, from: place - 1) }
    }

    private enum Kind { case letter, digit, other }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    private static func kind(of scalar: Unicode.Scalar) -> Kind {
        switch scalar.value {
        case 0x30...0x39: .digit
        case 0x61...0x7A, 0x430...0x44F: .letter
        case 0...0x7F: .other
        default: scalar.properties.isAlphabetic ? .letter : .other
        }
    }
}
