internal import Commerce

/// Nothing of people on disk but the log: whoever folds from it must keep everything in memory.
struct LoggedPeople: PeopleSource {
    let stored: StoredPeople

    func profile(_ person: PersonID) -> Profile? { nil }
    func device(_ visitor: VisitorID) -> Device? { nil }
    func node(_ key: PersonID) -> IdentityNode? { nil }
    func trace(_ key: PersonID) -> OrderTrace? { nil }
    func trail(_ subject: PersonID) -> [EventID] { [] }
    func event(_ id: EventID) throws(StorageError) -> Event? { try stored.event(id) }
}
