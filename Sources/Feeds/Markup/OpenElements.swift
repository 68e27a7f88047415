/// The elements that are open at a place of a document, outermost first.
struct OpenElements {
    /// The most that may be open at once (the deepest of the formats needs seven).
    static let maximumDepth = 32

    private var hashes: [NameHash] = []
    private var names: [UInt8] = []
    private var ends: [Int] = []

    var isEmpty: Bool { hashes.isEmpty }
    var count: Int { hashes.count }
    var top: NameHash? { hashes.last }

    /// The innermost element's name.
    var topName: ArraySlice<UInt8> {
        guard let end = ends.last else { return [] }
        return names[(ends.count > 1 ? ends[ends.count - 2] : 0)..<end]
    }

    /// How many elements have to be closed until the one with this name is the innermost; nil if none is open.
    func distance(to hash: NameHash) -> Int? {
        hashes.lastIndex(of: hash).map { hashes.count - 1 - $0 }
    }

    mutating func open(_ hash: NameHash, _ bytes: Span<UInt8>, _ name: Range<Int>) {
        hashes.append(hash)
        names.append(bytes, name)
        ends.append(names.count)
    }

    mutating func close() {
        hashes.removeLast()
        ends.removeLast()
        names.removeLast(names.count - (ends.last ?? 0))
    }
}
