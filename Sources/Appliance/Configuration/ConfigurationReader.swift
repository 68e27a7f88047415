internal import Configuration

/// Reads keys one after the other and gathers every complaint, so that an owner sees all of them at once.
struct ConfigurationReader {
    private let source: ConfigReader
    private(set) var complaints: [String] = []
    /// Every key that was asked for, whether it was there or not.
    private(set) var keys: [String] = []

    init(_ source: ConfigReader) {
        self.source = source
    }

    /// Sets a text if the key is there.
    mutating func text(_ key: String, _ target: inout String, check: (String) -> String? = { _ in nil }) {
        guard let value = value(key, "must be a text", { try $0.requiredString(forKey: ConfigKey(key)) }) else { return }
        if let problem = check(value) { return complain(key, problem) }
        target = value
    }

    /// Sets a text that may be missing altogether.
    mutating func optionalText(_ key: String, _ target: inout String?) {
        if let value = value(key, "must be a text", { try $0.requiredString(forKey: ConfigKey(key)) }) { target = value }
    }

    /// Sets a list of texts, each of which is checked; in the environment they are separated by commas.
    mutating func texts(_ key: String, _ target: inout [String], check: (String) -> String? = { _ in nil }) {
        let read = { (source: ConfigReader) in try source.requiredStringArray(forKey: ConfigKey(key)) }
        guard let value = value(key, #"must be a list of texts, such as ["one", "two"]"#, read) else { return }
        let problems = value.compactMap(check)
        for problem in problems { complain(key, problem) }
        if problems.isEmpty { target = value }
    }

    /// Sets a whole number within bounds.
    mutating func number(_ key: String, _ target: inout Int, in range: ClosedRange<Int>) {
        let rule = "must be a whole number from \(range.lowerBound) to \(range.upperBound)"
        guard let value = value(key, rule, { try $0.requiredInt(forKey: ConfigKey(key)) }) else { return }
        guard range.contains(value) else { return complain(key, "\(rule), not \(value)") }
        target = value
    }

    /// Sets a number with a fraction within bounds.
    mutating func fraction(_ key: String, _ target: inout Double, in range: ClosedRange<Double>) {
        let rule = "must be a number from \(range.lowerBound) to \(range.upperBound)"
        guard let value = value(key, rule, { try $0.requiredDouble(forKey: ConfigKey(key)) }) else { return }
        guard range.contains(value) else { return complain(key, "\(rule), not \(value)") }
        target = value
    }

    /// Sets a yes or no.
    mutating func flag(_ key: String, _ target: inout Bool) {
        if let value = value(key, "must be true or false", { try $0.requiredBool(forKey: ConfigKey(key)) }) { target = value }
    }

    /// Complains about each key that a file has and nobody asked for. A section without anything in it is no mistake.
    mutating func refuseOthers(among present: [String]) {
        for key in present.sorted() where !keys.contains(key) {
            if let inner = keys.first(where: { $0.hasPrefix(key + ".") }) {
                let isEmpty = ["", "~", "null"].contains(source.string(forKey: ConfigKey(key)) ?? "-")
                if !isEmpty { complain(key, "must hold keys, such as \(inner)") }
            } else {
                complain(key, "there is no such key" + (nearest(to: key).map { "; did you mean \($0)?" } ?? ""))
            }
        }
    }

    /// Notes a complaint about a key.
    mutating func complain(_ key: String, _ problem: String) {
        complaints.append("\(key): \(problem)")
    }

    /// The value; nil when the key is missing, and with a complaint when it is something else than it should be.
    private mutating func value<Value>(_ key: String, _ rule: String, _ read: (ConfigReader) throws -> Value) -> Value? {
        keys.append(key)
        do {
            return try read(source)
        } catch {
            // The library tells a missing value from one of the wrong kind in words only.
            if !String(describing: error).hasPrefix("Missing") { complain(key, rule) }
            return nil
        }
    }

    /// The key that was probably meant: at most two letters are others or stand elsewhere.
    private func nearest(to key: String) -> String? {
        let distances = keys.map { (key: $0, edits: key.difference(from: $0).count) }
        return distances.min { $0.edits < $1.edits }.flatMap { $0.edits <= 4 ? $0.key : nil }
    }
}
