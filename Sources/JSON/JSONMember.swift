/// A member of an object: its name and its value.
public struct JSONMember {
    let key: JSONValue
    /// The value.
    public let value: JSONValue

    /// The name, unescaped.
    public var name: String { unsafe String(decoding: key.utf8, as: UTF8.self) }

    /// Whether the name is exactly this, without making a string of it.
    public func hasName(_ text: String) -> Bool {
        unsafe key.utf8.elementsEqual(text.utf8)
    }

    /// Whether the name is exactly this.
    public func hasName(_ text: StaticString) -> Bool { key.equals(text) }
}
