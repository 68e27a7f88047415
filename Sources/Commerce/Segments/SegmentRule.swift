/// Who is in a segment: a tree of conditions.
public indirect enum SegmentRule: Hashable, Sendable {
    /// All of these hold; at least one.
    case all([SegmentRule])
    /// One of these holds at least; at least one.
    case any([SegmentRule])
    /// This does not hold.
    case not(SegmentRule)
    /// This holds.
    case condition(SegmentCondition)

    /// Segments that the rule speaks of, each once.
    public var references: Set<SegmentID> {
        switch self {
        case .all(let rules), .any(let rules): rules.reduce(into: []) { $0.formUnion($1.references) }
        case .not(let rule): rule.references
        case .condition(.segment(let id)): [id]
        case .condition: []
        }
    }

    /// Nodes of the tree, leaves included.
    public var nodeCount: Int {
        switch self {
        case .all(let rules), .any(let rules): rules.reduce(1) { $0 + $1.nodeCount }
        case .not(let rule): 1 + rule.nodeCount
        case .condition: 1
        }
    }
}
