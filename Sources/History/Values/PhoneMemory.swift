import Commerce
import Telephones

/// Phone numbers of a file in international form. Customers come again, and reading a number costs as much as reading ten rows, so those read
/// last are remembered.
struct PhoneMemory {
    private static let capacity = 50_000

    private let country: String
    private var known: [String: PersonIdentifier?] = [:]

    /// Numbers without a country's code are dialled in this country.
    init(country: String) {
        self.country = country
    }

    /// The number that a text is; nil if it is none.
    mutating func phone(_ text: String) -> PersonIdentifier? {
        if let phone = known[text] { return phone }
        let phone = PhoneNumbers.normalise(text, country: country)
        if known.count == Self.capacity { known.removeAll(keepingCapacity: true) }
        known[text] = .some(phone)
        return phone
    }
}
