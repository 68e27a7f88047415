/// Numbers from a bound up to a bound, both included; an open end has no bound.
public struct ValueRange: Hashable, Sendable {
    /// The smallest; nil for any.
    public var from: Double?
    /// The greatest; nil for any.
    public var to: Double?

    /// A range; one bound at least should be given.
    public init(from: Double? = nil, to: Double? = nil) {
        self.from = from
        self.to = to
    }

    /// Whether a number lies in the range.
    public func contains(_ value: Double) -> Bool {
        value >= from ?? -.infinity && value <= to ?? .infinity
    }

    /// Refuses a range without bounds, one whose bounds stand the wrong way round, and bounds outside of what is possible.
    func check(within possible: ClosedRange<Double>) throws(InvalidValue) {
        if from == nil, to == nil { throw InvalidValue(field: "", reason: "must have from or to") }
        for (name, bound) in [("from", from), ("to", to)] {
            guard let bound else { continue }
            guard possible.contains(bound) else {
                throw InvalidValue(field: name, reason: "must be \(possible.lowerBound) to \(possible.upperBound)")
            }
        }
        guard let from, let to else { return }
        guard from <= to else { throw InvalidValue(field: "to", reason: "must not be below from") }
    }
}
