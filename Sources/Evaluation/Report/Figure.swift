/// One value of a report, with its names for machines and for people.
public struct Figure: Sendable, Equatable {
    /// What kind of value it is, and so how it is written.
    public enum Value: Sendable, Equatable {
        /// A name.
        case text(String)
        /// 0 to 1: all digits in JSON, four places in a table.
        case share(Double)
        /// Any number: all digits in JSON, one place in a table.
        case number(Double)
        /// A whole number.
        case count(Int)
    }

    /// The key in JSON; stable.
    public var key: String
    /// The column's head in a table.
    public var title: String
    /// The value.
    public var value: Value
    /// Whether tables leave it out.
    public var isHidden: Bool

    /// A value with its names; without a title the key is the title.
    public init(_ key: String, title: String? = nil, _ value: Value, isHidden: Bool = false) {
        self.key = key
        self.title = title ?? key
        self.value = value
        self.isHidden = isHidden
    }

    /// The value in JSON (RFC 8259); a number that is none, which JSON cannot say, is `null`.
    var json: String {
        switch value {
        case .text(let text): Self.quoted(text)
        case .share(let number), .number(let number): number.isFinite ? "\(number)" : "null"
        case .count(let count): "\(count)"
        }
    }

    /// The value in a table.
    var text: String {
        switch value {
        case .text(let text): text
        case .share(let share): Self.fixed(share, places: 4)
        case .number(let number): Self.fixed(number, places: 1)
        case .count(let count): "\(count)"
        }
    }

    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\u{00}"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    private static func fixed(_ number: Double, places: Int) -> String {
        guard number.isFinite, abs(number) < 1e12 else { return "–" }
        let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
        let whole = Int((abs(number) * Double(scale)).rounded())
        let fraction = String(whole % scale)
        let sign = number < 0 && whole > 0 ? "-" : ""
        return "\(sign)\(whole / scale).\(String(repeating: "0", count: places - fraction.count))\(fraction)"
    }
}
