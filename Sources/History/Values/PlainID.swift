import Tabular

/// An id of a file as text; `4000.0`, which tools that take ids for numbers leave behind, is `4000`.
enum PlainID {
    /// The field at a place.
    static func text(_ reader: RowReader, _ place: Int) -> String {
        let text = reader.text(place)
        let count = VisitorHash.meaningfulCount(text.utf8.span)
        return count == text.utf8.count ? text : String(decoding: text.utf8.prefix(count), as: UTF8.self)
    }
}
