/// The members of an object, in the text's order.
public struct JSONMembers: Sequence, IteratorProtocol {
    private let object: JSONValue
    private let last: Int
    private var key: Int

    init(object: JSONValue) {
        self.object = object
        last = object.end &- 1
        key = object.index &+ 1
    }

    /// The next member.
    public mutating func next() -> JSONMember? {
        guard key < last else { return nil }
        let member = JSONMember(key: object.value(at: key), value: object.value(at: key &+ 1))
        key = member.value.end
        return member
    }
}
