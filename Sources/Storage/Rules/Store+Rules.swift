public import Commerce
internal import LMDB

/// The shop's rules, changed in transactions of their own. Their positions always count up from 0 without gaps.
extension Store {
    /// All rules in their order.
    public func rules() throws(StorageError) -> [Rule] {
        try read("rules") { transaction in try rules(in: transaction) }
    }

    /// A rule; nil when there is none with this id.
    public func rule(_ id: RuleID) throws(StorageError) -> Rule? {
        try read("rules") { transaction in
            try transaction.withBytes(of: schema.rules, id.rawValue) { bytes in try RuleRecord.decode(bytes, id: id) }
        }
    }

    /// Stores a rule, new or changed, at its position: the one that stood there and those after it move on by one. A position beyond
    /// the end is the end. Durable when this returns.
    public func put(_ rule: Rule) throws(StorageError) {
        try write("rules") { transaction in
            var list = try rules(in: transaction)
            let old = list.firstIndex { $0.id == rule.id }.map { list.remove(at: $0) }
            list.insert(rule, at: min(max(0, rule.position), list.count))
            try renumber(list, changed: old == rule ? nil : rule.id, in: transaction)
        }
    }

    /// Replaces all rules by these, in this order, at once; their positions are those of the list.
    public func replaceRules(_ rules: [Rule]) throws(StorageError) {
        try write("rules") { transaction in
            try transaction.clear(schema.rules)
            for (position, rule) in rules.enumerated() { try put(rule, at: position, in: transaction) }
        }
    }

    /// Removes a rule; false when there was none.
    public func deleteRule(_ id: RuleID) throws(StorageError) -> Bool {
        try write("rules") { transaction in
            guard try transaction.delete(schema.rules, id.rawValue) else { return false }
            try renumber(try rules(in: transaction), changed: nil, in: transaction)
            return true
        }
    }

    private func rules(in transaction: borrowing some Transaction & ~Copyable) throws -> [Rule] {
        var list: [Rule] = []
        try transaction.scan(schema.rules) { key, value in
            list.append(try RuleRecord.decode(value, id: RuleID(unchecked: String.decode(key))))
            return .continue
        }
        return list.sorted { ($0.position, $0.id) < ($1.position, $1.id) }
    }

    /// Writes the rules whose position is not their place, and the one that has changed.
    private func renumber(_ list: [Rule], changed: RuleID?, in transaction: borrowing WriteTransaction) throws {
        for (position, rule) in list.enumerated() where rule.position != position || rule.id == changed {
            try put(rule, at: position, in: transaction)
        }
    }

    private func put(_ rule: Rule, at position: Int, in transaction: borrowing WriteTransaction) throws {
        var rule = rule
        rule.position = position
        try transaction.put(schema.rules, rule.id.rawValue, RuleRecord.encode(rule))
    }
}
