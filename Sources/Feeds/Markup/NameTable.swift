/// Finds what a name stands for by its hash, in an open-addressed table no more than half full.
///
/// The names are the program's own; a foreign name that hashes alike (one in 2^64) would be mistaken for one of them, which harms nothing.
struct NameTable<Value: Sendable>: Sendable {
    private var keys: [UInt64]
    private var values: [Value?]
    private let mask: Int

    init(_ entries: [(String, Value)]) {
        var size = 16
        while size < entries.count * 2 { size *= 2 }
        keys = Array(repeating: 0, count: size)
        values = Array(repeating: nil, count: size)
        mask = size - 1
        for (name, value) in entries {
            let hash = NameHash(name)
            var slot = Int(truncatingIfNeeded: hash.rawValue) & mask
            while values[slot] != nil { slot = (slot + 1) & mask }
            keys[slot] = hash.rawValue
            values[slot] = value
        }
    }

    subscript(hash: NameHash) -> Value? {
        var slot = Int(truncatingIfNeeded: hash.rawValue) & mask
        while let value = values[slot] {
            if keys[slot] == hash.rawValue { return value }
            slot = (slot + 1) & mask
        }
        return nil
    }
}
