import Commerce
import Tabular

/// The columns of a table by which people are known.
struct IdentityFields {
    private let places: [(kind: PersonIdentifier.Kind, place: Int)]
    private var phones: PhoneMemory

    init(_ places: [(PersonIdentifier.Kind, Int?)], country: String) {
        self.places = places.compactMap { kind, place in place.map { (kind, $0) } }
        phones = PhoneMemory(country: country)
    }

    /// Whether the table has any.
    var isEmpty: Bool { places.isEmpty }

    /// Who the current row is about, as the shop knows; what cannot be an identifier is left out and entered in the book.
    mutating func identity(_ reader: RowReader, _ ledger: inout HistoryLedger) -> Identity? {
        var identifiers: [PersonIdentifier] = []
        for (kind, place) in places where !reader.isEmpty(place) {
            if let identifier = identifier(kind, reader, place) {
                identifiers.append(identifier)
            } else {
                ledger.leaveOut(.badIdentifier, line: reader.line, "\(kind.name): \(reader.text(place))")
            }
        }
        return Identity(identifiers, isProven: true)
    }

    /// Masked numbers, `4276****1234`, are those of bank cards, and many people's at once.
    private mutating func identifier(_ kind: PersonIdentifier.Kind, _ reader: RowReader, _ place: Int) -> PersonIdentifier? {
        switch kind {
        case .email: return .email(reader.text(place))
        case .phone: return phones.phone(PlainID.text(reader, place))
        case .customer: return .customer(PlainID.text(reader, place))
        case .card:
            let text = PlainID.text(reader, place)
            return text.contains("*") ? nil : .card(text)
        }
    }
}
