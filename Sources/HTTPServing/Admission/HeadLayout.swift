/// Checks by addresses alone that a head's parts lie one behind the other as they should: `CR LF` between lines and nothing
/// that the parser skipped.
///
///     GET␠/path␠HTTP/1.1␍␊Host:␠a␍␊Name:␠value␍␊␍␊
///
/// libmicrohttpd 0.9.75 ends values at a NUL, takes a bare LF for a line's end, joins folded lines in other memory and skips
/// spaces in the first line, and hands over none of the bytes in question. What it hands over points into the buffer the head
/// was read into, so each of these leaves a gap, and RFC 9112 lets a server refuse all of them (§2.2, §3, §5.2).
struct HeadLayout {
    private var next: UInt
    private let end: UInt
    private(set) var isWhole: Bool

    /// Begins with the first line's parts; `count` is the whole head's length including its empty line.
    init(
        method: UnsafeBufferPointer<UInt8>, target: UnsafeRawPointer, targetCount: Int,
        version: UnsafeBufferPointer<UInt8>, count: Int
    ) {
        let methodStart = UInt(bitPattern: method.baseAddress)
        let targetStart = UInt(bitPattern: target)
        let versionStart = UInt(bitPattern: version.baseAddress)
        isWhole =
            methodStart + UInt(method.count) + 1 == targetStart
            && targetStart + UInt(targetCount) + 1 == versionStart
        next = versionStart + UInt(version.count) + 2
        end = methodStart + UInt(count)
    }

    /// Takes the next field's parts.
    mutating func add(name: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer) {
        let start = UInt(bitPattern: name.baseAddress)
        if start != next { isWhole = false }
        next = UInt(bitPattern: value.baseAddress) + UInt(value.count) + 2
    }

    /// Concludes with the empty line.
    mutating func finish() {
        if next + 2 != end { isWhole = false }
    }
}
