public import Commerce

/// By what somebody is asked for: something that the shop knows them by, or the id of their person.
public enum PersonQuery: Hashable, Sendable {
    /// An identifier or a browser.
    case reference(PersonReference)
    /// A person's id, today's or one of the past; also the 32 digits of a browser.
    case id(PersonID)
}
