/// Something that the folding thread does by itself, and whom to tell of its end.
struct FoldingWork: Sendable {
    /// What is done; gives what has changed about people.
    var body: @Sendable (Store) throws(StorageError) -> PeopleChanges?
    /// Whom to tell: nil when it was done, or why not.
    var completion: @Sendable (StorageError?) -> Void
}
