import Glibc

/// How comparable two prices are: `exp(-(ln pA/pB)² / (2·0.35²))`, 1 for equal ones, 0.14 for twice as much.
public struct PriceKernel: Hashable, Sendable {
    /// The width, in natural logarithms of the ratio.
    public var width: Float

    /// A kernel; 0.35 wide unless told otherwise.
    public init(width: Float = 0.35) {
        self.width = width
    }

    /// 0 to 1; a half if one of the prices is unknown (0).
    public func similarity(_ left: Float, _ right: Float) -> Float {
        guard left > 0, right > 0 else { return 0.5 }
        let ratio = log(left / right)
        return exp(-ratio * ratio / (2 * width * width))
    }
}
