/// How far ``NextItem`` looks; the weights were fitted to these numbers, so that a change asks for a new fit.
public struct NextItemSetting: Hashable, Sendable {
    /// The neighbours that vote.
    public var neighbours = SessionNeighboursSetting()
    /// The latest clicks on the current item around which successors and predecessors are counted.
    public var currentPostings = 300
    /// The latest clicks on each earlier item of the session around which they are counted.
    public var earlierPostings = 100
    /// Clicks before and after an item's click that count as its surroundings.
    public var window = 4
    /// C: the items not yet seen that are scored, before the walk adds some.
    public var candidates = 80
    /// The best candidates from which the walk starts.
    public var walkSources = 20
    /// The latest clicks on each source that the walk follows.
    public var walkPostings = 50
    /// Clicks before and after a source's click that the walk reaches.
    public var walkWindow = 2
    /// Items that the walk may add.
    public var walkCandidates = 60

    /// The defaults.
    public init() {
        neighbours.similarityDecay = 2
        neighbours.sessionsPerItem = 200
        neighbours.neighbours = 200
    }
}
