/// A member of an object: its name and its value.
public struct JSONMember {
    let key: JSONValue
    /// The value.
    public let value: JSONValue

    /// The name, unescaped.
    public var name: String {
        defer { extendLifetime(key.document) }
        return unsafe String(decoding: key.document.tape.utf8(key.index), as: UTF8.self)
    }

    /// Whether the name is exactly this, without making a string of it.
    public func hasName(_ text: String) -> Bool {
        defer { extendLifetime(key.document) }
        return unsafe key.document.tape.utf8(key.index).elementsEqual(text.utf8)
    }

    /// Whether the name is exactly this.
    public func hasName(_ text: StaticString) -> Bool { key.document.tape.equals(key.index, text) }
}
