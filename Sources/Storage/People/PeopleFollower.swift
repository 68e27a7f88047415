/// Something that keeps itself up to date with people as they change.
public protocol PeopleFollower: Sendable {
    /// Takes what a fold did, in order, on the folds' thread, before the answers leave: be quick.
    func follow(_ changes: PeopleChanges)
}
