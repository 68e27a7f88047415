import Commerce
import JSON

/// Who people are, what they agree to, and what became of their letters.
extension EventDecoder {
    /// Who is behind an event. What the server says is proven; what a browser says is if the server has signed it.
    ///
    /// - Throws: for a signature that is not good; without one the identity is merely not proven.
    func identity(
        of event: JSONValue, visitor: VisitorID?, _ circumstances: Circumstances
    ) throws(JSONError) -> Identity? {
        guard let member = try event.member("identity") else { return nil }
        let identifiers = try member.identifiers(country: country)
        guard circumstances.origin == .storefront else { return Identity(identifiers, isProven: true) }
        guard !identifiers.isEmpty, let signature = try event.member("signature") else {
            return Identity(identifiers, isProven: false)
        }
        guard let signatures else { throw signature.error("cannot be checked: there is no server key") }
        let code = try signature.string()
        if signatures.isLink(code) {
            let complaint = signatures.complaint(aboutLink: code, of: identifiers, now: circumstances.now)
            if let complaint { throw signature.error(complaint) }
            return Identity(identifiers, isProven: false)
        }
        guard let visitor = visitor ?? circumstances.cookieVisitor else {
            throw signature.error("must come with the visitor whose browser it was made for")
        }
        let complaint = signatures.complaint(
            about: code, of: identifiers, visitor: visitor, now: circumstances.now)
        if let complaint { throw signature.error(complaint) }
        return Identity(identifiers, isProven: true)
    }

    /// `{"type": "identify", "identity": {…}, "name": …, "birthday": …, "timeZone": …, "language": …, "properties": {…}}`
    func details(_ event: JSONValue) throws(JSONError) -> PersonDetails {
        PersonDetails(
            name: try event.member("name")?.text(cutTo: PersonDetails.textLimit).nilIfEmpty,
            birthday: try event.member("birthday")?.birthday(),
            timeZone: try event.member("timeZone")?.timeZone(),
            language: try event.member("language")?.language(),
            properties: try event.member("properties")?.properties() ?? [:])
    }

    /// `{"type": "consent", "identity": {…}, "purpose": "email", "given": true, "text": …, "source": …}`
    ///
    /// The words that were agreed to are kept whole or refused: what is cut off proves nothing.
    func decision(_ event: JSONValue) throws(JSONError) -> ConsentDecision {
        let purpose = try event.required("purpose")
        guard let known = ConsentDecision.Purpose(name: try purpose.string()) else {
            throw purpose.error("must be one of \(ConsentDecision.Purpose.allCases.map(\.name).joined(separator: ", "))")
        }
        return ConsentDecision(
            purpose: known, isGiven: try event.required("given").bool(),
            text: try event.member("text")?.wholeText(atMost: ConsentDecision.textLimit).nilIfEmpty,
            source: try event.member("source")?.text(cutTo: EventLimits.source).nilIfEmpty)
    }

    /// `{"type": "mail", "identity": {…}, "happened": "opened", "letter": "welcome-2"}`
    func engagement(_ event: JSONValue) throws(JSONError) -> MailEngagement {
        let happened = try event.required("happened")
        guard let kind = MailEngagement.Kind(name: try happened.string()) else {
            throw happened.error("must be one of \(MailEngagement.Kind.allCases.map(\.name).joined(separator: ", "))")
        }
        return MailEngagement(kind, letter: try event.member("letter")?.text(cutTo: EventLimits.letter).nilIfEmpty)
    }

    /// What is said about a person must say about whom. A browser's visitor may still come from its cookie.
    func requirePerson(_ read: Event, in event: JSONValue) throws(JSONError) {
        switch read.action.kind {
        case .identify, .consent, .mail: break
        default: return
        }
        guard read.identity == nil, read.visitor == nil, read.origin != .storefront else { return }
        throw try event.required("identity").error("must hold an identifier")
    }
}

extension String {
    /// The text, or nil for an empty one.
    var nilIfEmpty: String? { isEmpty ? nil : self }
}
