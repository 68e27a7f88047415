internal import Commerce

/// Where the fold of people finds what is not hot.
protocol PeopleSource: Sendable {
    /// A profile on disk.
    func profile(_ person: PersonID) throws(StorageError) -> Profile?
    /// A browser on disk.
    func device(_ visitor: VisitorID) throws(StorageError) -> Device?
    /// An identifier on disk.
    func node(_ key: PersonID) throws(StorageError) -> IdentityNode?
    /// An order on disk.
    func trace(_ key: PersonID) throws(StorageError) -> OrderTrace?
    /// The events of a browser, an identifier or an order on disk, in the log's order.
    func trail(_ subject: PersonID) throws(StorageError) -> [EventID]
    /// An event of the log.
    func event(_ id: EventID) throws(StorageError) -> Event?
}
