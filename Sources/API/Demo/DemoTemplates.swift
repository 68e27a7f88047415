import Mustache

/// The demo shop's pages as Mustache templates, parsed once.
public struct DemoTemplates: Sendable {
    /// The names, each a file `{name}.mustache`.
    public static let names = [
        "head", "foot", "card", "home", "category", "product", "cart", "search", "checkout", "thanks", "missing", "account",
        "new",
        "sale",
    ]

    private let library: MustacheLibrary

    /// Parses every template; `source` gives the text of one by its name. Throws what `source` throws, and the parser's error.
    public init(source: (String) throws -> String) throws {
        var library = MustacheLibrary()
        for name in Self.names {
            library.register(try HTMLEscaping.template(source(name)), named: name)
        }
        self.library = library
    }

    /// A page; every value in it is escaped. A name that is no template's is a programmer's error.
    func render(_ name: String, _ values: [String: Any]) -> String {
        guard let text = library.render(values, withTemplate: name) else {
            preconditionFailure("there is no template \(name)")
        }
        return text
    }
}
