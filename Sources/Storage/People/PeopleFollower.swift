/// Something that keeps itself up to date about people: the index of segments.
public protocol PeopleFollower: Sendable {
    /// Takes what has changed, on the thread that folds, before the answers leave: be quick.
    func follow(_ changes: PeopleChanges)
}
