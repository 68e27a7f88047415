internal import Configuration

/// Reads keys one after the other and gathers every complaint, so that an owner sees all of them at once.
struct ConfigurationReader {
    private let source: ConfigReader
    private(set) var complaints: [String] = []

    init(_ source: ConfigReader) {
        self.source = source
    }

    /// Sets a text if the key is there.
    mutating func text(_ key: String, _ target: inout String, check: (String) -> String? = { _ in nil }) {
        guard let value = value(key, { try $0.requiredString(forKey: ConfigKey(key)) }) else { return }
        if let problem = check(value) { return complain(key, problem) }
        target = value
    }

    /// Sets a text that may be missing altogether.
    mutating func optionalText(_ key: String, _ target: inout String?) {
        if let value = value(key, { try $0.requiredString(forKey: ConfigKey(key)) }) { target = value }
    }

    /// Sets a list of texts; a single text counts as a list of one, separated by commas.
    mutating func texts(_ key: String, _ target: inout [String]) {
        guard let value = value(key, { try $0.requiredStringArray(forKey: ConfigKey(key)) }) else { return }
        target = value
    }

    /// Sets a whole number within bounds.
    mutating func number(_ key: String, _ target: inout Int, in range: ClosedRange<Int>) {
        guard let value = value(key, { try $0.requiredInt(forKey: ConfigKey(key)) }) else { return }
        guard range.contains(value) else {
            return complain(key, "must be a number from \(range.lowerBound) to \(range.upperBound), not \(value)")
        }
        target = value
    }

    /// Sets a number with a fraction within bounds.
    mutating func fraction(_ key: String, _ target: inout Double, in range: ClosedRange<Double>) {
        guard let value = source.int(forKey: ConfigKey(key)).map(Double.init)
            ?? value(key, { try $0.requiredDouble(forKey: ConfigKey(key)) })
        else { return }
        guard range.contains(value) else {
            return complain(key, "must be a number from \(range.lowerBound) to \(range.upperBound), not \(value)")
        }
        target = value
    }

    /// Sets a yes or no.
    mutating func flag(_ key: String, _ target: inout Bool) {
        if let value = value(key, { try $0.requiredBool(forKey: ConfigKey(key)) }) { target = value }
    }

    /// Notes a complaint about a key.
    mutating func complain(_ key: String, _ problem: String) {
        complaints.append("\(key): \(problem)")
    }

    /// The value; nil when the key is missing, and with a complaint when it is something else than it should be.
    private mutating func value<Value>(_ key: String, _ read: (ConfigReader) throws -> Value) -> Value? {
        do {
            return try read(source)
        } catch {
            let text = String(describing: error)
            if !text.lowercased().contains("missing") { complain(key, "has a value of the wrong kind (\(text))") }
            return nil
        }
    }
}
