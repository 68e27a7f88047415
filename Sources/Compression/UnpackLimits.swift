/// How much may come out of compressed bytes before unpacking is given up.
public struct UnpackLimits: Equatable, Sendable {
    /// The most bytes that may come out in all.
    public var bytes: Int

    /// The most bytes out per byte in; looked at once more than a mebibyte has come out. DEFLATE itself reaches 1,032.
    public var ratio: Int

    /// Limits of `bytes` in all and of `ratio` bytes out per byte in.
    public init(bytes: Int, ratio: Int = 1_100) {
        precondition(bytes >= 0 && ratio > 0, "limits are positive")
        self.bytes = bytes
        self.ratio = ratio
    }

    /// No limit beyond memory: for files that the operator chose.
    public static let none = UnpackLimits(bytes: .max)

    /// Throws when `out` bytes from `in` bytes are too many.
    func check(out: Int, in input: Int) throws(CompressionError) {
        if out > bytes { throw .tooLarge(limit: bytes) }
        if out > 1 << 20, out / ratio > input { throw .suspiciousRatio(limit: ratio) }
    }
}
