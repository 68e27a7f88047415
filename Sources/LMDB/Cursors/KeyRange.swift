internal import Glibc

/// A range of encoded keys, both ends included; `nil` is open.
@usableFromInline
struct KeyRange {
    let lower: [UInt8]?
    let upper: Upper

    /// Where a range ends.
    @usableFromInline
    enum Upper {
        /// At the last key of the table.
        case open
        /// At this key, which still belongs to the range.
        case through([UInt8])
        /// At the last key that begins with these bytes.
        case prefix([UInt8])
    }

    @usableFromInline
    init(lower: [UInt8]?, upper: Upper) {
        self.lower = lower
        self.upper = upper
    }

    /// The range between two keys.
    @inlinable
    init<Key: LMDBKey>(from lower: Key?, through upper: Key?) {
        let first: [UInt8]? = if let lower { Self.encoded(lower) } else { nil }
        let last: Upper = if let upper { .through(Self.encoded(upper)) } else { .open }
        self.init(lower: first, upper: last)
    }

    /// All keys that begin with the prefix's bytes.
    @inlinable
    init(prefix: some LMDBKey) {
        let bytes = Self.encoded(prefix)
        self.init(lower: bytes, upper: .prefix(bytes))
    }

    @inlinable
    static func encoded(_ key: some LMDBKey) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32)
        key.encode(into: &bytes)
        return bytes
    }

    /// Whether a key is not below the range.
    func startsBeforeOrAt(_ key: UnsafeRawBufferPointer) -> Bool {
        guard let lower else { return true }
        return unsafe Self.compare(key, lower) >= 0
    }

    /// Whether a key is not above the range.
    func endsAfterOrAt(_ key: UnsafeRawBufferPointer) -> Bool {
        switch upper {
        case .open: true
        case .through(let bound): unsafe Self.compare(key, bound) <= 0
        case .prefix(let prefix):
            unsafe Self.compare(UnsafeRawBufferPointer(rebasing: key.prefix(prefix.count)), prefix) <= 0
        }
    }

    /// The smallest bytes that are above every key of the range; `nil` when there are none.
    ///
    /// Keys compare byte by byte with the shorter one first, so the successor of a key is that key with a zero byte behind it,
    /// and the successor of a prefix is the prefix with its last byte that is not 0xFF raised by one and the rest cut.
    var successor: [UInt8]? {
        switch upper {
        case .open: return nil
        case .through(let bound): return bound + [0]
        case .prefix(var prefix):
            while let last = prefix.popLast() {
                if last < 0xFF { return prefix + [last + 1] }
            }
            return nil
        }
    }

    private static func compare(_ key: UnsafeRawBufferPointer, _ bound: [UInt8]) -> Int {
        let order = unsafe bound.withUnsafeBytes { bytes in
            guard let left = key.baseAddress, let right = bytes.baseAddress else { return 0 }
            return unsafe Int(memcmp(left, right, min(key.count, bytes.count)))
        }
        return order != 0 ? order : key.count - bound.count
    }
}
