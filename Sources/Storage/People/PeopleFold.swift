internal import Commerce
internal import Synchronization

/// Who is who, and what each person has done: folded out of the log, hot in memory. One thread folds; any thread reads.
///
/// What it holds follows from the set of events alone, not from the order in which they came: an event that comes late, or that says something new
/// about who belongs to whom, makes the people concerned be folded anew from their own events, which their trails find in the log.
///
/// ```
/// event ─► trail of its browser and its order, or else its identifier
///       ─► identity: links, claims, orders              changed? then whoever it concerned before and after is folded anew
///       ─► person ─► profile.applying(event)            late?    then the person is folded anew
/// ```
final class PeopleFold: Sendable {
    let profiles: HotTable<PersonID, Profile>
    let devices: HotTable<VisitorID, Device>
    let nodes: HotTable<PersonID, IdentityNode>
    let traces: HotTable<PersonID, OrderTrace>
    let source: any PeopleSource
    /// Which person an identifier belongs to, as far as it was asked; emptied of what changes.
    let persons = Mutex<[PersonID: PersonID]>([:])
    /// Events of the log as they will be when a change of it that is on its way is written; nil inside for those that go.
    let revised = Mutex<[EventID: Event?]>([:])
    /// When who was named at browsers that several people use, kept while people are folded anew and nothing else changes; nil otherwise.
    let timelines = Mutex<[VisitorID: [(time: Timestamp, node: PersonID)]]?>(nil)
    /// What the running fold has changed; only the folding thread touches it.
    let running = Mutex(RunningFold())

    /// A fold that keeps about so many profiles hot.
    init(capacity: Int, source: any PeopleSource) {
        profiles = HotTable(capacity: capacity) { $0.low ^ $0.high >> 32 }
        devices = HotTable(capacity: capacity) { $0.low ^ $0.high >> 32 }
        nodes = HotTable(capacity: capacity / 4) { $0.low }
        traces = HotTable(capacity: capacity / 4) { $0.low }
        self.source = source
    }

    /// Everything that waits to be written, in rows.
    var dirtyCount: Int { profiles.dirtyCount + devices.dirtyCount + nodes.dirtyCount + traces.dirtyCount }

    /// Notes that everything is on disk.
    func markFlushed() {
        profiles.markFlushed()
        devices.markFlushed { $0.trail.settle() }
        nodes.markFlushed { $0.trail.settle() }
        traces.markFlushed { $0.trail.settle() }
    }

    // MARK: Reading

    func profile(_ person: PersonID) throws(StorageError) -> Profile? {
        if let hot = profiles.value(person) { return hot }
        return try source.profile(person)
    }

    func device(_ visitor: VisitorID) throws(StorageError) -> Device? {
        if let hot = devices.value(visitor) { return hot }
        return try source.device(visitor)
    }

    func node(_ key: PersonID) throws(StorageError) -> IdentityNode? {
        if let hot = nodes.value(key) { return hot }
        return try source.node(key)
    }

    func trace(_ key: PersonID) throws(StorageError) -> OrderTrace? {
        if let hot = traces.value(key) { return hot }
        return try source.trace(key)
    }

    // MARK: Changing

    func change<Result: Sendable>(
        _ visitor: VisitorID, _ change: (inout Device) -> Result
    ) throws(StorageError) -> Result {
        try devices.update(visitor) { () throws(StorageError) in
            try source.device(visitor)
        } _: { device in
            Self.inPlace(&device, otherwise: Device(), change)
        }
    }

    func change<Result: Sendable>(
        _ identifier: PersonIdentifier, _ change: (inout IdentityNode) -> Result
    ) throws(StorageError) -> Result {
        let key = identifier.key
        return try nodes.update(key) { () throws(StorageError) in
            try source.node(key)
        } _: { node in
            Self.inPlace(&node, otherwise: IdentityNode(identifier), change)
        }
    }

    func change<Result: Sendable>(_ id: OrderID, _ change: (inout OrderTrace) -> Result) throws(StorageError) -> Result {
        let key = id.key
        return try traces.update(key) { () throws(StorageError) in
            try source.trace(key)
        } _: { trace in
            Self.inPlace(&trace, otherwise: OrderTrace(id), change)
        }
    }

    /// Changes what is in an optional, or a new value, without a copy.
    private static func inPlace<Value, Result>(
        _ slot: inout Value?, otherwise fresh: @autoclosure () -> Value, _ change: (inout Value) -> Result
    ) -> Result {
        var value = slot.take() ?? fresh()
        defer { slot = value }
        return change(&value)
    }
}
