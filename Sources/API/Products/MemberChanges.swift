import JSON

/// The members of an object as changes to something stored: what is missing changes nothing.
struct MemberChanges {
    private let object: JSONValue

    init(of object: JSONValue) {
        self.object = object
    }

    /// Sets what cannot be taken away: null is refused.
    func required<T>(
        _ name: StaticString, _ target: inout T, _ read: (JSONValue) throws(JSONError) -> T
    ) throws(JSONError) {
        guard let value = try present(name) else { return }
        guard !value.isNull else { throw value.error("must not be null") }
        target = try read(value)
    }

    /// Sets or, for null, takes away.
    func optional<T>(
        _ name: StaticString, _ target: inout T?, _ read: (JSONValue) throws(JSONError) -> T
    ) throws(JSONError) {
        guard let value = try present(name) else { return }
        target = value.isNull ? nil : try read(value)
    }

    /// Replaces a list; null empties it.
    func list<T>(
        _ name: StaticString, _ target: inout [T], atMost limit: Int, _ read: (JSONValue) throws(JSONError) -> T
    ) throws(JSONError) {
        guard let value = try present(name) else { return }
        target = value.isNull ? [] : try value.mapElements(atMost: limit, read)
    }

    /// The member, null included.
    private func present(_ name: StaticString) throws(JSONError) -> JSONValue? {
        for member in try object.members() where member.hasName(name) { return member.value }
        return nil
    }
}
