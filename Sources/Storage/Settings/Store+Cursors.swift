internal import LMDB

/// How far somebody has come who works through numbered records, by name: a webhook through the movements.
extension Store {
    /// The number that was reached last; nil before the first.
    public func cursor(_ name: String) throws(StorageError) -> UInt64? {
        try read("meta") { transaction in
            try transaction.withBytes(of: schema.meta, Self.cursorKey(name)) { try UInt64.decode($0) }
        }
    }

    /// Notes a number; nil forgets it. Durable when this returns.
    public func put(_ number: UInt64?, cursor name: String) throws(StorageError) {
        try write("meta") { transaction in
            guard let number else {
                try transaction.delete(schema.meta, Self.cursorKey(name))
                return
            }
            var bytes: [UInt8] = []
            number.encode(into: &bytes)
            try transaction.put(schema.meta, Self.cursorKey(name), bytes)
        }
    }

    /// The names of all numbers, in order.
    public func cursorNames() throws(StorageError) -> [String] {
        try read("meta") { transaction in
            var names: [String] = []
            try transaction.scan(schema.meta, prefix: Self.cursorKey("")) { key, _ in
                names.append(String(try String.decode(key).dropFirst(Self.cursorKey("").count)))
                return .continue
            }
            return names
        }
    }

    private static func cursorKey(_ name: String) -> String { "cursor:" + name }
}
