/// What can be asked of a property.
public enum PropertyTest: Hashable, Sendable {
    /// It is one of these values, letter for letter.
    case values([String])
    /// It is a number in a range.
    case number(ValueRange)

    /// Refuses what holds nothing.
    func check() throws(InvalidValue) {
        switch self {
        case .values(let values):
            do { try SegmentLimits.check(count: values.count) } catch { throw error.inside("values") }
        case .number(let range):
            do { try range.check(within: -1e15...1e15) } catch { throw error.inside("number") }
        }
    }
}
