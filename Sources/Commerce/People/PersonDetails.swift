/// What a person, or the shop's server, says about them. Said again, what is given replaces what was said before.
public struct PersonDetails: Hashable, Sendable {
    /// The most properties of one person.
    public static let propertyCapacity = 50
    /// Bytes of a name, a property's name or its value.
    public static let textLimit = 256

    /// How to address them.
    public var name: String?
    /// The birthday: month and day, and the year if it is told.
    public var birthday: Birthday?
    /// The time zone by its IANA name: `Europe/Moscow`.
    public var timeZone: String?
    /// The language, BCP 47: `ru`.
    public var language: String?
    /// Whatever else the shop wants to know, by name; an empty value takes the property away.
    public var properties: [String: String]

    /// Details; all may be left out.
    public init(
        name: String? = nil, birthday: Birthday? = nil, timeZone: String? = nil, language: String? = nil,
        properties: [String: String] = [:]
    ) {
        self.name = name
        self.birthday = birthday
        self.timeZone = timeZone
        self.language = language
        self.properties = properties
    }

    /// Whether nothing is said.
    public var isEmpty: Bool { self == PersonDetails() }

    /// Takes over what newer details say. Beyond the most, new properties are passed over.
    mutating func update(with newer: PersonDetails) {
        name = newer.name ?? name
        birthday = newer.birthday ?? birthday
        timeZone = newer.timeZone ?? timeZone
        language = newer.language ?? language
        for (property, value) in newer.properties.sorted(by: { $0.key < $1.key }) {
            if value.isEmpty {
                properties[property] = nil
            } else if properties[property] != nil || properties.count < Self.propertyCapacity {
                properties[property] = value
            }
        }
    }
}
