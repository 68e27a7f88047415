public import Commerce
internal import LMDB

/// Reading people.
extension Store {
    /// How many of a browser's latest events are looked at to tell what it did itself.
    private static let ownEvents = 500

    /// What a browser may be shown: the profile of the person it belongs to, if the shop's server has ever vouched for that; else what was done
    /// in this browser. Whoever types somebody's address into a form must not see what that person looked at. Nil for a stranger.
    public func profile(_ visitor: VisitorID) throws(StorageError) -> Profile? {
        let people = folds.people
        guard let device = try people.device(visitor), !device.isAnonymous, !device.isShared else {
            return try people.profile(PersonID(visitor))
        }
        let now = try people.owner(of: visitor, at: Timestamp(milliseconds: .max))
        if try people.isProven(now, at: device) { return try people.profile(now) }
        return try people.folded(visitor, latest: Self.ownEvents)
    }

    /// A person's profile as of the last folded event; nil if there is nobody of that id.
    public func profile(_ person: PersonID) throws(StorageError) -> Profile? {
        try folds.people.profile(person)
    }

    /// The person to whom an identifier or a browser belongs now; nil if it was never met.
    public func person(_ reference: PersonReference) throws(StorageError) -> PersonID? {
        switch reference {
        case .identifier(let identifier):
            guard try folds.people.node(identifier.key) != nil else { return nil }
            return try folds.people.person(of: identifier.key)
        case .visitor(let visitor):
            guard try folds.people.device(visitor) != nil else { return nil }
            return try folds.people.owner(of: visitor, at: Timestamp(milliseconds: .max))
        }
    }

    /// The person who is meant by an id today: whoever has the identifier that the id was made of, or the browser.
    public func person(now id: PersonID) throws(StorageError) -> PersonID? {
        if try folds.people.profile(id) != nil { return id }
        if try folds.people.node(id) != nil { return try folds.people.person(of: id) }
        return try person(.visitor(id.visitor))
    }

    /// Whose an event of the log is today; nil if it is nobody's.
    public func person(of event: Event) throws(StorageError) -> PersonID? {
        try folds.people.person(of: event)
    }

    /// All events of a person, in the order in which they happened; read off the log by the person's trail.
    public func events(of person: PersonID) throws(StorageError) -> [Event] {
        try folds.people.events(ofPerson: person)
    }

    /// The browsers of a person, by id.
    public func visitors(of person: PersonID) throws(StorageError) -> [VisitorID] {
        let people = folds.people
        var visitors: Set<VisitorID> = []
        for identifier in try people.identifiers(of: person) {
            for visitor in try people.node(identifier.key)?.devices ?? [] where try people.owners(of: visitor).contains(person) {
                visitors.insert(visitor)
            }
        }
        if visitors.isEmpty, try people.device(person.visitor) != nil { visitors.insert(person.visitor) }
        return visitors.sorted()
    }

    /// What the events after one of the log have changed about people, as they are now; nil if there are so many that looking at all customers is
    /// quicker.
    public func peopleChanges(after id: EventID) throws -> PeopleChanges? {
        let limit = 500_000
        var (touched, count): (Set<PersonID>, Int) = ([], 0)
        try events(after: id) { event in
            count += 1
            touched.formUnion(try folds.people.touched(by: event))
            return count < limit
        }
        return count < limit ? try changes(of: touched) : nil
    }

    /// Shows all customers to a closure, those on disk in the order of their ids, then those that were never written, until it says stop. Long walks
    /// are cut into short transactions.
    ///
    /// - Throws: what the closure throws, and ``StorageError``.
    public func customers(after person: PersonID? = nil, _ body: (Profile) throws -> Bool) throws {
        var last = person
        var fresh = Dictionary(uniqueKeysWithValues: folds.people.profiles.dirtyEntries().map { ($0.key, $0.value) })
        while true {
            let (profiles, end) = try customers(after: last, reading: 2_000)
            for stored in profiles {
                let profile = fresh.isEmpty ? stored : fresh.removeValue(forKey: stored.person) ?? stored
                if let profile, profile.isCustomer { guard try body(profile) else { return } }
            }
            guard let end else { break }
            last = end
        }
        for (id, profile) in fresh.sorted(by: { $0.key < $1.key }) where person.map({ id > $0 }) ?? true {
            if let profile, profile.isCustomer { guard try body(profile) else { return } }
        }
    }

    /// Some people, and the last of them; nil at the end.
    private func customers(
        after person: PersonID?, reading limit: Int
    ) throws(StorageError) -> (profiles: [Profile], end: PersonID?) {
        try read("profiles") { transaction in
            var profiles: [Profile] = []
            var count = 0
            var last: PersonID?
            try transaction.scan(schema.profiles, from: person.map { Pair($0.high, $0.low) }) { key, value in
                let key = try Pair<UInt64, UInt64>.decode(key)
                let id = PersonID(high: key.first, low: key.second)
                guard id != person else { return .continue }
                let profile = try ProfileRecord.decode(value, person: id)
                profiles.append(profile)
                (last, count) = (id, count + 1)
                return count < limit ? .continue : .stop
            }
            return (profiles, count < limit ? nil : last)
        }
    }
}

extension PeopleFold {
    /// Everybody whom an event may have changed, those who became part of others by it included.
    func touched(by event: Event) throws(StorageError) -> Set<PersonID> {
        var touched: Set<PersonID> = []
        if let person = try person(of: event) { touched.insert(person) }
        let decided = Reach(IdentityDecision.references(of: event.action))
        guard event.identity != nil || event.orderID != nil || !decided.nodes.isEmpty || !decided.visitors.isEmpty else {
            return touched
        }
        var reach = try reach(of: event)
        reach.nodes.formUnion(decided.nodes)
        reach.visitors.formUnion(decided.visitors)
        touched.formUnion(reach.nodes)
        touched.formUnion(reach.visitors.map { PersonID($0) })
        return touched.union(try people(in: reach))
    }

    /// Whether the shop's server has vouched for a person at a browser.
    func isProven(_ person: PersonID, at device: Device) throws(StorageError) -> Bool {
        for claim in device.validClaims where claim.isProven {
            if try self.person(of: claim.node) == person { return true }
        }
        return try device.appointed.map(self.person(of:)) == person
    }
}
