internal import Commerce
internal import LMDB

/// What of it lies on the disk.
extension Suppression {
    private static let keyName = "suppressionKey"

    /// The hashes of a store with their key, which is made at the first start.
    static func read(from environment: Environment, _ schema: Schema) throws(StorageError) -> Suppression {
        try storing("suppressed") {
            try environment.write { transaction in
                var key = try transaction.get(schema.meta, keyName) ?? []
                if key.count != 32 {
                    var generator = SystemRandomNumberGenerator()
                    key = (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
                    try transaction.put(schema.meta, keyName, key)
                }
                var hashes: Set<PersonID> = []
                try transaction.forEach(schema.suppressed) { key, _ in
                    hashes.insert(PersonID(high: key.first, low: key.second))
                    return .continue
                }
                return Suppression(key: key, hashes: hashes)
            }
        }
    }
}
