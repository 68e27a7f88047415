/// Why a feed could not be read at all. What is merely wrong inside a feed stands in its ``FeedReport``.
public enum FeedError: Error, Equatable, Sendable, CustomStringConvertible {
    /// There is nothing in it.
    case empty
    /// It is no feed of a kind that is understood: a web page, perhaps; the start of it as text.
    case unrecognised(start: String)
    /// Its characters are written in a way that is not understood.
    case unsupportedEncoding(name: String)
    /// A table whose header row lacks columns without which no offer can be told.
    case missingColumns(names: [String])
    /// libxml2 refused: its code and the function that returned it.
    case libxml(code: Int32, operation: String)

    /// One line for a person.
    public var description: String {
        switch self {
        case .empty: "the feed is empty"
        case .unrecognised(let start): "this is no YML, Google Merchant or CSV feed; it starts with: \(start)"
        case .unsupportedEncoding(let name): "the feed's encoding \(name) is not supported; UTF-8 and windows-1251 are"
        case .missingColumns(let names): "the table's first row lacks the columns \(names.joined(separator: ", "))"
        case .libxml(let code, let operation): "\(operation) failed (\(code))"
        }
    }
}
