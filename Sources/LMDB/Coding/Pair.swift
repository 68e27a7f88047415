/// A composite key: all entries of one `first` lie together, sorted by `second`.
///
/// ```
/// ┌───────────────────┬──────────────────────┐
/// │ first: fixed width│ second: what remains │
/// └───────────────────┴──────────────────────┘
/// ```
/// Iterate over one group with `forEach(table, prefix: first)`. Three parts are a pair whose second part is a pair.
public struct Pair<First: FixedWidthKey, Second: LMDBKey>: LMDBKey {
    /// What the entries are grouped by.
    public var first: First

    /// What tells the entries of a group apart.
    public var second: Second

    /// Joins two keys.
    @inlinable
    public init(_ first: First, _ second: Second) {
        self.first = first
        self.second = second
    }

    /// Appends both parts.
    @inlinable
    public func encode(into bytes: inout [UInt8]) {
        first.encode(into: &bytes)
        second.encode(into: &bytes)
    }

    /// Reads both parts.
    @inlinable
    public static func decode(_ bytes: RawSpan) throws(LMDBError) -> Pair {
        guard bytes.byteCount >= First.byteCount else {
            throw .undecodable("a pair of at least \(First.byteCount) bytes was expected, \(bytes.byteCount) were found")
        }
        let first = try First.decode(bytes.extracting(first: First.byteCount))
        return Pair(first, try Second.decode(bytes.extracting(droppingFirst: First.byteCount)))
    }
}

extension Pair: FixedWidthKey where Second: FixedWidthKey {
    /// The bytes of both parts.
    @inlinable
    public static var byteCount: Int { First.byteCount + Second.byteCount }
}

extension Pair: Equatable where First: Equatable, Second: Equatable {}
extension Pair: Hashable where First: Hashable, Second: Hashable {}
extension Pair: Sendable where First: Sendable, Second: Sendable {}
