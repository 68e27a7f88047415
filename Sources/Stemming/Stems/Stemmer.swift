internal import CStemmer

/// Cuts the endings off words: English and Russian, whichever the word's letters say (Snowball, <https://snowballstem.org>; the
/// English one after M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980), DOI 10.1108/eb046814).
///
/// One owner at a time: the library writes each stem into memory of its own. Making one costs about a microsecond.
@safe
public struct Stemmer: ~Copyable {
    private let english: OpaquePointer
    private let russian: OpaquePointer

    /// A stemmer for both languages.
    public init() {
        unsafe english = Self.algorithm("english")
        unsafe russian = Self.algorithm("russian")
    }

    deinit {
        unsafe sb_stemmer_delete(english)
        unsafe sb_stemmer_delete(russian)
    }

    /// The stem of a word that is folded already (``FoldedText``); a word of another script, or of less than three letters, is its own.
    public mutating func stem(of word: String) -> String {
        var word = word
        return word.withUTF8 { bytes in
            guard let first = unsafe bytes.first, let algorithm = unsafe algorithm(startingWith: first, byteCount: bytes.count),
                let stem = unsafe sb_stemmer_stem(algorithm, bytes.baseAddress, Int32(bytes.count))
            else { return unsafe String(decoding: bytes, as: UTF8.self) }
            let count = unsafe Int(sb_stemmer_length(algorithm))
            return unsafe String(decoding: UnsafeBufferPointer(start: stem, count: count), as: UTF8.self)
        }
    }

    /// Latin letters after folding are one byte each; Cyrillic ones two, of which the first is D0 or D1.
    private func algorithm(startingWith byte: UInt8, byteCount: Int) -> OpaquePointer? {
        switch byte {
        case 0x61...0x7A: unsafe byteCount > 2 ? english : nil
        case 0xD0, 0xD1: unsafe byteCount > 4 ? russian : nil
        default: nil
        }
    }

    private static func algorithm(_ name: String) -> OpaquePointer {
        guard let algorithm = unsafe sb_stemmer_new(name, "UTF_8") else { preconditionFailure("libstemmer lacks \(name)") }
        return unsafe algorithm
    }
}
