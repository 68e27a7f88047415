/// Looking into objects and arrays.
extension JSONValue {
    /// The member of an object with this name, the first if there are several; nil if it is missing or null.
    public func member(_ name: StaticString) throws(JSONError) -> JSONValue? {
        guard tag == .object else { throw error("must be an object") }
        guard let place = document.tape.member(of: index, named: name) else { return nil }
        return document.tape.tag(place) == .null ? nil : value(at: place)
    }

    /// The member of an object with this name, the first if there are several; nil if it is missing or null.
    public func member(named name: String) throws(JSONError) -> JSONValue? {
        let found = try members().first { $0.hasName(name) }?.value
        return found?.isNull == true ? nil : found
    }

    /// The member of an object with this name; a missing one and null are refused.
    public func required(_ name: StaticString) throws(JSONError) -> JSONValue {
        guard let member = try member(name) else {
            throw JSONError(path: JSONPath.joining(path, name: name.description), reason: "is missing")
        }
        return member
    }

    /// All members of an object, in the text's order, those of the same name included.
    public func members() throws(JSONError) -> JSONMembers {
        guard tag == .object else { throw error("must be an object") }
        return JSONMembers(object: self)
    }

    /// All elements of an array, in order.
    public func elements() throws(JSONError) -> JSONElements {
        guard tag == .array else { throw error("must be an array") }
        return JSONElements(array: self)
    }
}
