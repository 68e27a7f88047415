import Commerce
import Foundation
import Mustache

/// The templates of the blocks: the shop's own for a block, the shop's own for all, or ours.
public struct TemplateLibrary: Sendable {
    /// The name of the template for blocks that have none of their own.
    public static let defaultName = "default"

    private static let folder = "storefront/blocks/"
    private static let suffix = ".mustache"

    private let own: [String: MustacheTemplate]
    private let builtIn: [String: MustacheTemplate]
    private let fallback: MustacheTemplate

    /// The built-in templates and, over them, the files `{block}.mustache` of a directory, which are read once, now.
    ///
    /// Throws a ``TemplateError`` that names the file.
    public init(directory: String? = nil) throws(TemplateError) {
        own = try directory.map(Self.read) ?? [:]
        builtIn = try Self.parse(
            WebAssets.files(in: "storefront/blocks").compactMap { asset in
                guard asset.path.hasSuffix(Self.suffix) else { return nil }
                let name = asset.path.dropFirst(Self.folder.count).dropLast(Self.suffix.count)
                return (String(name), asset.path, asset.text)
            })
        guard let fallback = own[Self.defaultName] ?? builtIn[Self.defaultName] else {
            throw TemplateError(file: Self.folder + Self.defaultName + Self.suffix, reason: "is missing")
        }
        self.fallback = fallback
    }

    /// The template for a block.
    func template(for block: Placement) -> MustacheTemplate {
        own[block.rawValue] ?? (own[Self.defaultName] == nil ? builtIn[block.rawValue] : nil) ?? fallback
    }

    private static func read(_ directory: String) throws(TemplateError) -> [String: MustacheTemplate] {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: directory).filter { $0.hasSuffix(suffix) }.sorted()
        } catch {
            throw TemplateError(file: directory, reason: "cannot be listed: \(error.localizedDescription)")
        }
        var files: [(name: String, file: String, text: String)] = []
        for name in names {
            let file = directory + "/" + name
            guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
                throw TemplateError(file: file, reason: "cannot be read as UTF-8 text")
            }
            files.append((String(name.dropLast(suffix.count)), file, text))
        }
        return try parse(files)
    }

    private static func parse(
        _ files: [(name: String, file: String, text: String)]
    ) throws(TemplateError) -> [String: MustacheTemplate] {
        var templates: [String: MustacheTemplate] = [:]
        for (name, file, text) in files {
            do {
                templates[name] = try HTMLEscaping.template(text)
            } catch {
                throw TemplateError(file: file, reason: "is no valid Mustache template: \(error)")
            }
        }
        return templates
    }
}
