/// Tells programs from people by the `User-Agent` header: programs that say what they are, and those that say nothing.
///
/// A crawler that runs scripts would otherwise count as a visitor who looks at everything.
public struct BotDetector: Sendable {
    /// More of a header than this is not looked at.
    private static let inspectedLength = 512

    /// All tokens, one after the other, sorted.
    private let bytes: [UInt8]
    /// Where each token begins in `bytes`; one more at the end.
    private let starts: [Int]
    /// The first token that begins with a byte; the next byte's entry ends the list.
    private let firstToken: [Int]
    /// A bit for each pair of bytes with which a token begins: most places in a header are passed over by this alone.
    private let pairs: [UInt64]

    /// A detector for tokens in lower-case ASCII, each of at least two characters.
    public init(tokens: [String] = BotTokens.all) {
        let sorted = tokens.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
        precondition(sorted.allSatisfy { $0.count >= 2 && $0.allSatisfy { $0 < 0x80 && Self.lowercased($0) == $0 } })
        bytes = sorted.flatMap { $0 }
        starts = sorted.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
        pairs = sorted.reduce(into: [UInt64](repeating: 0, count: 1024)) { pairs, token in
            let pair = Int(token[0]) << 8 | Int(token[1])
            pairs[pair >> 6] |= 1 << UInt64(pair & 63)
        }
        firstToken = (0...256).map { byte in sorted.firstIndex { Int($0[0]) >= byte } ?? sorted.count }
    }

    /// Whether a program says that it is one, or a caller says nothing.
    public func isBot(userAgent: String?) -> Bool {
        guard let userAgent, !userAgent.isEmpty else { return true }
        let text = userAgent.utf8.span
        let length = min(text.count, Self.inspectedLength)
        var pair = 0
        for position in 0..<length {
            pair = (pair << 8 | Int(Self.lowercased(text[position]))) & 0xFFFF
            guard pairs[pair >> 6] & 1 << UInt64(pair & 63) != 0, position > 0 else { continue }
            if matches(text, at: position - 1, length: length) { return true }
        }
        return false
    }

    @inline(__always)
    private func matches(_ text: Span<UInt8>, at position: Int, length: Int) -> Bool {
        let first = Int(Self.lowercased(text[position]))
        for token in firstToken[first]..<firstToken[first + 1] where equals(token, text, at: position, length: length) {
            return !isTelephone(token, text, at: position)
        }
        return false
    }

    @inline(__always)
    private func equals(_ token: Int, _ text: Span<UInt8>, at position: Int, length: Int) -> Bool {
        let start = starts[token]
        let count = starts[token + 1] - start
        guard position + count <= length else { return false }
        for offset in 1..<count where bytes[start + offset] != Self.lowercased(text[position + offset]) { return false }
        return true
    }

    /// Cubot makes telephones.
    private func isTelephone(_ token: Int, _ text: Span<UInt8>, at position: Int) -> Bool {
        guard position >= 2, bytes[starts[token]] == UInt8(ascii: "b") else { return false }
        return Self.lowercased(text[position - 2]) == UInt8(ascii: "c")
            && Self.lowercased(text[position - 1]) == UInt8(ascii: "u")
    }

    @inline(__always)
    private static func lowercased(_ byte: UInt8) -> UInt8 {
        byte &- 0x41 < 26 ? byte | 0x20 : byte
    }
}
