internal import Commerce

/// A category of the catalogue; its id is the key.
///
/// ```
/// | 1 version | optional text parent | text name | 4 CRC-32 |
/// ```
enum CategoryRecord {
    static let version: UInt8 = 1

    static func encode(_ category: Category, into buffer: consuming [UInt8]) -> [UInt8] {
        var writer = RecordWriter(version: version, appendingTo: buffer)
        writer.optionalText(category.parent?.rawValue)
        writer.text(category.name)
        return writer.sealed()
    }

    static func decode(_ bytes: RawSpan, id: CategoryID) throws(RecordError) -> Category {
        var reader = try RecordReader(bytes, newestVersion: version)
        let parent = try reader.optionalText(bytes).map(CategoryID.init(unchecked:))
        let category = Category(id: id, parent: parent, name: try reader.text(bytes))
        try reader.finish()
        return category
    }
}
