public import Commerce

/// After how many days events of which kind are removed; what is not named is kept for ever.
public struct RetentionPolicy: Hashable, Sendable {
    /// Kinds with a period of their own. All that is told of an order has that of `order`; what the shop's people decided about who is who stays.
    public static let kinds = Action.Kind.allCases.filter { $0 != .merge && $0 != .split && $0 != .orderUpdate }
    /// The days that a period can have.
    public static let range = 1...36_500

    /// Days by kind.
    public let days: [Action.Kind: Int]

    /// Everything is kept.
    public init() {
        days = [:]
    }

    /// Days by the kinds' names.
    ///
    /// - Throws: `InvalidValue` with the kind's name as its field.
    public init(named names: [String: Int]) throws(InvalidValue) {
        var days: [Action.Kind: Int] = [:]
        for (name, count) in names.sorted(by: { $0.key < $1.key }) {
            guard let kind = Action.Kind(name: name), Self.kinds.contains(kind) else {
                throw InvalidValue(field: name, reason: "must be one of \(Self.kinds.map(\.name).joined(separator: ", "))")
            }
            guard Self.range.contains(count) else {
                throw InvalidValue(field: name, reason: "must be \(Self.range.lowerBound) to \(Self.range.upperBound) days")
            }
            days[kind] = count
        }
        self.days = days
    }

    /// What was stored; what is not understood is passed over.
    init(stored numbers: [String: Double]) {
        var days: [Action.Kind: Int] = [:]
        for (name, number) in numbers {
            guard let kind = Action.Kind(name: name), Self.kinds.contains(kind), let count = Int(exactly: number) else {
                continue
            }
            if Self.range.contains(count) { days[kind] = count }
        }
        self.days = days
    }

    /// The setting.
    var numbers: [String: Double] {
        Dictionary(uniqueKeysWithValues: days.map { ($0.key.name, Double($0.value)) })
    }

    /// The moments before which events of each kind go.
    func limits(at now: Timestamp) -> [Action.Kind: Timestamp] {
        days.mapValues { now.advanced(bySeconds: -86_400 * Int64($0)) }
    }
}
