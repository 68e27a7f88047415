/// Where things are served. Shops rename them, because lists of advertisements' addresses block what is called like tracking.
public struct Paths: Equatable, Sendable {
    /// Takes events.
    public var events = "/v1/events"
    /// Gives recommendations: a block's name follows.
    public var recommendations = "/v1/recommendations"
    /// Keeps products: an id follows.
    public var products = "/v1/products"
    /// Takes orders; an id and `/status` may follow.
    public var orders = "/v1/orders"
    /// Says that the server is up.
    public var health = "/health"
    /// The script in the shop's pages.
    public var script = "/vitrina.v1.js"
    /// The blocks' script, which the other loads.
    public var blocksScript = "/vitrina-blocks.v1.js"
    /// The blocks' style.
    public var blocksStyle = "/vitrina-blocks.v1.css"

    /// The usual names.
    public init() {}

    /// What is wrong with these paths, by name; empty if nothing is.
    public var problems: [(name: String, reason: String)] {
        let all = [
            ("events", events), ("recommendations", recommendations), ("products", products), ("orders", orders),
            ("health", health), ("script", script),
            ("blocksScript", blocksScript), ("blocksStyle", blocksStyle),
        ]
        return all.enumerated().compactMap { index, entry in
            if !Self.isUsable(entry.1) { return (entry.0, "must begin with / and consist of letters, digits and - . _ ~ /") }
            let twin = all[..<index].first { $0.1 == entry.1 }
            return twin.map { (entry.0, "must differ from \($0.0)") }
        }
    }

    private static func isUsable(_ path: String) -> Bool {
        path.count > 1 && path.hasPrefix("/") && !path.hasSuffix("/") && !path.contains("//")
            && path.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: true
                default: false
                }
            }
    }
}
