public import Commerce

/// A cell of the grid: how often somebody bought, and how long ago.
///
/// ```
///             R ≤ T1       T1 < R ≤ T2   R > T2
/// F = 1       new          stalled       sleeping
/// 2 ≤ F < L   promising    at risk       sleeping
/// F ≥ L       loyal        at risk       alarm
/// ```
/// F counts orders, R whole days since the latest; on the boundary a customer is in the better cell. Every buyer is in exactly one cell; time
/// alone moves to the right only, an order to the first column.
public struct LifecycleCell: Hashable, Sendable, CaseIterable {
    /// How often: 0 once, 1 a few times, 2 often.
    public let row: Int
    /// How long ago: 0 lately, 1 late, 2 gone.
    public let column: Int

    /// The cell of a buyer; nil for nobody's orders.
    public init?(orders: Int, daysSinceOrder: Int, _ thresholds: LifecycleThresholds) {
        guard orders >= 1 else { return nil }
        row = orders == 1 ? 0 : orders < thresholds.loyal ? 1 : 2
        column = daysSinceOrder <= thresholds.recent ? 0 : daysSinceOrder <= thresholds.fading ? 1 : 2
    }

    private init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// All cells, row by row.
    public static let allCases = (0..<9).map { LifecycleCell(row: $0 / 3, column: $0 % 3) }

    /// The place in ``allCases``.
    public var index: Int { row * 3 + column }

    /// The group of the cell.
    public var lifecycle: Lifecycle {
        switch (row, column) {
        case (0, 0): .new
        case (1, 0): .promising
        case (_, 0): .loyal
        case (0, 1): .stalled
        case (_, 1): .atRisk
        case (2, _): .alarm
        default: .sleeping
        }
    }
}
