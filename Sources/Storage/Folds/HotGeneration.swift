/// Values side by side in memory, found by their key with one look-up and changed in place. A key may be known to have no value.
struct HotGeneration<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private var places: [Key: Int] = [:]
    private var keys: [Key] = []
    private var values: [Value?] = []
    private var isDirty: [Bool] = []
    private var dirty: [Int] = []

    var count: Int { values.count }
    var dirtyCount: Int { dirty.count }

    /// The changed values with their keys, in the order in which they changed first; nil for one that is gone.
    var dirtyEntries: [(key: Key, value: Value?)] { dirty.map { (keys[$0], values[$0]) } }

    /// The value of a key that is here; nil inside for one that has none.
    func value(_ key: Key) -> Value?? {
        places[key].map { values[$0] }
    }

    func place(of key: Key) -> Int? { places[key] }

    /// Takes in a value that is not here yet, and says where it stands.
    mutating func add(_ key: Key, _ value: Value?) -> Int {
        let place = values.count
        places[key] = place
        keys.append(key)
        values.append(value)
        isDirty.append(false)
        return place
    }

    /// Changes the value at a place, which is dirty then.
    mutating func change<Result>(at place: Int, _ change: (inout Value?) -> Result) -> Result {
        if !isDirty[place] {
            isDirty[place] = true
            dirty.append(place)
        }
        return change(&values[place])
    }

    /// Notes that every value is on disk, and lets a closure put each in order for what comes next.
    mutating func markFlushed(_ settle: (inout Value) -> Void) {
        for place in dirty {
            isDirty[place] = false
            if values[place] != nil { values[place] = settled(place, settle) }
        }
        dirty.removeAll(keepingCapacity: true)
    }

    private mutating func settled(_ place: Int, _ settle: (inout Value) -> Void) -> Value? {
        guard var value = values[place].take() else { return nil }
        settle(&value)
        return value
    }
}
