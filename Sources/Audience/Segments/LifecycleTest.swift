internal import Commerce

/// Whether a buyer is in certain groups of the lifecycle.
struct LifecycleTest: Hashable, Sendable {
    let thresholds: LifecycleThresholds
    /// Bit n for the group with raw value n.
    let groups: UInt8

    func holds(for row: PersonRow, today: Int32) -> Bool {
        guard let cell = row.cell(on: today, thresholds) else { return false }
        return groups >> cell.lifecycle.rawValue & 1 == 1
    }

    /// The next day on which the buyer moves to the right.
    func nextChange(for row: PersonRow, after today: Int32) -> Int32 {
        guard row.orderCount > 0 else { return .max }
        let (late, gone) = (row.lastOrder &+ Int32(thresholds.recent) &+ 1, row.lastOrder &+ Int32(thresholds.fading) &+ 1)
        return late > today ? late : gone > today ? gone : .max
    }
}
