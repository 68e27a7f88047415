internal import LMDB

/// Settings that are sets of named numbers: what the shop's own data have taught about the parameters.
extension Store {
    /// The numbers of a setting; nil when nothing was ever set.
    public func setting(_ name: String) throws(StorageError) -> [String: Double]? {
        try read("settings") { transaction in
            try transaction.withBytes(of: schema.settings, name) { bytes in try SettingRecord.decode(bytes) }
        }
    }

    /// Replaces a setting; durable when this returns.
    public func put(_ numbers: [String: Double], setting name: String) throws(StorageError) {
        try write("settings") { transaction in try transaction.put(schema.settings, name, SettingRecord.encode(numbers)) }
    }

    /// Forgets a setting, so that the defaults hold again; false when there was none.
    public func deleteSetting(_ name: String) throws(StorageError) -> Bool {
        try write("settings") { transaction in try transaction.delete(schema.settings, name) }
    }
}
