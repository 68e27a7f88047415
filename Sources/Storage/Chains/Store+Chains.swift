public import Commerce
internal import LMDB

/// What the owner says about links of consumption; what the orders say is learned anew, not stored.
extension Store {
    /// All edits, by their first end, then by their second.
    public func chainEdits() throws(StorageError) -> [ChainEdit] {
        try read("chainEdits") { transaction in
            var edits: [ChainEdit] = []
            try transaction.scan(schema.chainEdits) { key, value in
                let ends = try ChainEditKey.ends([UInt8].decode(key))
                edits.append(try ChainEditRecord.decode(value, from: ends.from, to: ends.to))
                return .continue
            }
            return edits
        }
    }

    /// Stores an edit in place of what was said about the same link; durable when this returns.
    public func put(_ edit: ChainEdit) throws(StorageError) {
        try write("chainEdits") { transaction in
            let key = ChainEditKey.bytes(from: edit.from, to: edit.to)
            try transaction.put(schema.chainEdits, key, ChainEditRecord.encode(edit))
        }
    }

    /// Takes an edit back, so that the orders alone speak again; false when there was none.
    public func deleteChainEdit(from: ChainEnd, to: ChainEnd) throws(StorageError) -> Bool {
        try write("chainEdits") { transaction in
            try transaction.delete(schema.chainEdits, ChainEditKey.bytes(from: from, to: to))
        }
    }
}
