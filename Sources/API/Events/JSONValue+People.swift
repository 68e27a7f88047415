import Commerce
import JSON
import Telephones

/// What is said about people, as it stands on the wire.
extension JSONValue {
    /// `{"customer": "17", "email": "…", "phone": "…", "card": "…"}`, each also a list; what is empty or null is not told.
    ///
    /// - Parameter country: where a phone without a country's code is dialled.
    func identifiers(country: String) throws(JSONError) -> [PersonIdentifier] {
        var identifiers: [PersonIdentifier] = []
        var (isEmpty, isKnown) = (true, false)
        for member in try members() {
            isEmpty = false
            guard let kind = PersonIdentifier.Kind(name: member.name) else { continue }
            isKnown = true
            try member.value.append(kind, country: country, to: &identifiers)
        }
        guard isKnown || isEmpty else { throw error("must have customer, email, phone or card") }
        guard identifiers.count <= Identity.capacity else { throw error("must hold at most \(Identity.capacity) identifiers") }
        return identifiers
    }

    private func append(
        _ kind: PersonIdentifier.Kind, country: String, to identifiers: inout [PersonIdentifier]
    ) throws(JSONError) {
        switch self.kind {
        case .null: return
        case .array:
            guard try elements().count <= Identity.capacity else {
                throw error("must hold at most \(Identity.capacity) elements")
            }
            for element in try elements() { identifiers.append(try element.identifier(kind, country: country)) }
        default:
            if isString("") { return }
            identifiers.append(try identifier(kind, country: country))
        }
    }

    /// An identifier in its normal form.
    private func identifier(_ kind: PersonIdentifier.Kind, country: String) throws(JSONError) -> PersonIdentifier {
        let text = try idText()
        let identifier =
            kind == .phone ? PhoneNumbers.normalise(text, country: country) : PersonIdentifier(kind, text)
        guard let identifier else { throw error(Self.rule(for: kind)) }
        return identifier
    }

    private static func rule(for kind: PersonIdentifier.Kind) -> String {
        switch kind {
        case .customer, .card: "must be 1 to 128 bytes of text without control characters"
        case .email: "must be an e-mail address"
        case .phone: "must be a phone number that can be dialled, without an extension"
        }
    }

    /// `1990-02-28`, or `02-28`.
    func birthday() throws(JSONError) -> Birthday {
        guard let birthday = Birthday(try string()) else { throw error("must be a date such as 1990-02-28, or 02-28") }
        return birthday
    }

    /// `Europe/Moscow`, by its form.
    func timeZone() throws(JSONError) -> String {
        let text = try string()
        guard PersonDetails.isTimeZone(text) else { throw error("must be the name of a time zone, such as Europe/Moscow") }
        return text
    }

    /// `ru`, by its form.
    func language() throws(JSONError) -> String {
        let text = try string()
        guard PersonDetails.isLanguage(text) else { throw error("must be a language tag, such as ru or pt-BR") }
        return text
    }

    /// `{name: value}`: texts, numbers, true and false as texts, null as the empty text that takes a property away.
    func properties() throws(JSONError) -> [String: String] {
        var properties: [String: String] = [:]
        for member in try members() {
            let name = member.name
            guard 1...PersonDetails.textLimit ~= name.utf8.count, name.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
                throw member.value.error("must have a name of 1 to \(PersonDetails.textLimit) bytes without control characters")
            }
            properties[name] = try member.value.propertyText()
        }
        guard properties.count <= PersonDetails.propertyCapacity else {
            throw error("must hold at most \(PersonDetails.propertyCapacity) properties")
        }
        return properties
    }

    private func propertyText() throws(JSONError) -> String {
        switch kind {
        case .string: return try text(cutTo: PersonDetails.textLimit)
        case .bool: return try bool() ? "true" : "false"
        case .null: return ""
        case .number:
            if let whole = try? int64() { return String(whole) }
            return try double().description
        case .object, .array: throw error("must be a text, a number, true, false or null")
        }
    }
}
