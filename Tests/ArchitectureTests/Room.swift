import Testing

/// What one room of the house may do: the table that the tests hold the sources against.
struct Room: Sendable, CustomTestStringConvertible {
    /// The module's name and folder.
    var name: String
    /// Rooms of ours and C modules that it may import.
    var imports: Set<String>
    /// Whether it wraps C and may therefore use unsafe code anywhere.
    var wrapsC: Bool

    var testDescription: String { name }

    init(_ name: String, _ imports: Set<String> = [], wrapsC: Bool = false) {
        self.name = name
        self.imports = imports
        self.wrapsC = wrapsC
    }

    /// All rooms, the lowest first.
    static let all: [Room] = [
        Room("Commerce"),
        Room("Compression", ["CZlib"], wrapsC: true),
        Room("JSON", ["CSimdJSON"], wrapsC: true),
        Room("LMDB", ["CLMDB"], wrapsC: true),
        Room("HTTPServing", ["CMicroHTTPD", "Compression"], wrapsC: true),
        Room("Outbound", ["CCurl"], wrapsC: true),
        Room("Tabular", ["Compression"]),
        Room("Feeds", ["Commerce", "Compression", "CXML", "Tabular"], wrapsC: true),
        Room("Telephones", ["Commerce", "CPhoneNumber"], wrapsC: true),
        Room("History", ["Commerce", "Compression", "Tabular", "Telephones"]),
        Room("Stemming", ["CStemmer"], wrapsC: true),
        Room("Recommenders", ["Commerce"]),
        Room("Audience", ["Commerce"]),
        Room("Evaluation", ["Commerce", "Compression", "Recommenders", "Tabular"]),
        Room("Demo", ["Commerce"]),
        Room("Storage", ["Commerce", "Compression", "LMDB"]),
        Room(
            "Personalization",
            ["Commerce", "Compression", "Storage", "Stemming", "Recommenders", "Audience", "Feeds", "History", "Outbound"]),
        Room(
            "API", ["Audience", "Commerce", "Personalization", "Storage", "HTTPServing", "JSON", "Telephones", "CWebAssets"]),
        Room(
            "Appliance",
            ["Audience", "Commerce", "Feeds", "History", "Outbound", "Storage", "Personalization", "HTTPServing", "API", "Demo"]),
        Room("vitrina", ["Appliance", "Commerce", "Evaluation"]),
    ]

    /// Every C module; exactly one room wraps each.
    static let doors: Set<String> = [
        "CCurl", "CLMDB", "CMicroHTTPD", "CPhoneNumber", "CSimdJSON", "CStemmer", "CWebAssets", "CXML", "CZlib",
    ]
}
