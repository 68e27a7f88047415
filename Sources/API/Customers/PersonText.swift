import Commerce
import Personalization
import Telephones

/// Reads by what somebody is asked for: `email:anna@shop.example`, `phone:+7 912 345-67-89`, `card:2200-17`, `customer:17`, `visitor:` and 32
/// hexadecimal digits, these digits alone for a person, or an e-mail address or a phone without more ado.
struct PersonText: Sendable {
    /// Where phones without a country's code are dialled, ISO 3166-1.
    let country: String

    /// What a text asks for.
    ///
    /// - Throws: `InvalidValue` for what is none of these.
    func query(_ text: String, field: String) throws(InvalidValue) -> PersonQuery {
        if let id = PersonID(hex: text) { return .id(id) }
        if let reference = reference(text) { return .reference(reference) }
        if let bare = PersonIdentifier(.email, text) ?? phone(text) { return .reference(.identifier(bare)) }
        throw InvalidValue(
            field: field,
            reason: "must be email:…, phone:…, card:…, customer:…, visitor:…, 32 hexadecimal digits, an e-mail address or a phone"
        )
    }

    private func reference(_ text: String) -> PersonReference? {
        guard text.hasPrefix("phone:") else { return PersonReference(text) }
        return phone(String(text.dropFirst("phone:".count))).map { .identifier($0) }
    }

    /// A plus sign in a query has become a space on its way.
    private func phone(_ text: String) -> PersonIdentifier? {
        let dialled = text.first == " " ? "+" + text.dropFirst() : text
        return PhoneNumbers.normalise(dialled, country: country)
    }
}
