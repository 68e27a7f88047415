import Mustache

/// The demo shop's pages as Mustache templates, parsed once.
public struct DemoTemplates: Sendable {
    private static let folder = "demo"
    private static let suffix = ".mustache"

    private let library: MustacheLibrary

    /// Parses the templates that are compiled in; throws a ``TemplateError`` that names the file.
    public init() throws(TemplateError) {
        var library = MustacheLibrary()
        for asset in WebAssets.files(in: Self.folder) where asset.path.hasSuffix(Self.suffix) {
            let name = String(asset.path.dropFirst(Self.folder.count + 1).dropLast(Self.suffix.count))
            do {
                library.register(try HTMLEscaping.template(asset.text), named: name)
            } catch {
                throw TemplateError(file: asset.path, reason: "is no valid Mustache template: \(error)")
            }
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
