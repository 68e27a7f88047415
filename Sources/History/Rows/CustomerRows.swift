import Commerce
import Tabular

/// A table with a row for each customer: an `identify` for what is known about them, and a `consent` for each answer.
///
/// The file speaks as of one moment, whenever it was that somebody registered; only what they agreed to may have a time of its own. Columns that
/// mean nothing here are properties, as many as a person may have.
struct CustomerRows: HistoryRows {
    private let columns: HeaderMap<PersonColumn>
    private let properties: [(name: String, place: Int)]
    private let asOf: Timestamp
    private var people: IdentityFields
    private var moments: MomentText

    init(columns: HeaderMap<PersonColumn>, settings: HistorySettings) throws(HistoryError) {
        self.columns = columns
        people = IdentityFields(PersonColumn.identifiers.map { ($0.0, columns[$0.1]) }, country: settings.country)
        guard !people.isEmpty else { throw .missingColumns(names: ["customer, email, phone or card"]) }
        guard let asOf = settings.asOf else { throw .noTimes }
        self.asOf = asOf
        moments = MomentText(secondsFromUTC: settings.secondsFromUTC)
        let known = Set(columns.places.values)
        let others = columns.names.enumerated().filter { !known.contains($0.offset) && !$0.element.isEmpty }
        properties = others.prefix(PersonDetails.propertyCapacity).map { place, name in
            (name.cut(to: PersonDetails.textLimit), place)
        }
    }

    mutating func take(_ reader: RowReader, _ ledger: inout HistoryLedger, into events: inout [Event]) {
        guard let identity = people.identity(reader, &ledger) else {
            return ledger.skip(.noIdentifier, line: reader.line, reader.text(0))
        }
        let details = details(reader, &ledger)
        append(.identify(details), identity, asOf, StableID(identity, details), "customer", &ledger, &events)
        for (purpose, column) in PersonColumn.consents {
            guard let (decision, time) = decision(purpose, column, reader, &ledger) else { continue }
            append(.consent(decision), identity, time ?? asOf, StableID(identity, decision, time), "consent", &ledger, &events)
        }
    }

    private func append(
        _ action: Action, _ identity: Identity, _ time: Timestamp, _ id: StableID, _ name: String, _ ledger: inout HistoryLedger,
        _ events: inout [Event]
    ) {
        ledger.made(action.kind, at: time)
        events.append(
            Event(visitor: nil, time: time, origin: .history, externalID: id.text(name), identity: identity, action: action))
    }

    private func details(_ reader: RowReader, _ ledger: inout HistoryLedger) -> PersonDetails {
        var details = PersonDetails(name: name(reader))
        details.birthday = detail(.birthday, reader, &ledger) { Birthday(written: $0) }
        details.timeZone = detail(.timeZone, reader, &ledger) { PersonDetails.isTimeZone($0) ? $0 : nil }
        details.language = detail(.language, reader, &ledger) { text in
            let tag = text.replacing("_", with: "-")
            return PersonDetails.isLanguage(tag) ? tag : nil
        }
        for (name, place) in properties where !reader.isEmpty(place) {
            details.properties[name] = reader.text(place).cut(to: PersonDetails.textLimit)
        }
        return details
    }

    private func name(_ reader: RowReader) -> String? {
        let name =
            text(.name, reader) ?? [text(.firstName, reader), text(.lastName, reader)].compactMap(\.self).joined(separator: " ")
        return name.isEmpty ? nil : name.cut(to: PersonDetails.textLimit)
    }

    private func text(_ column: PersonColumn, _ reader: RowReader) -> String? {
        guard let place = columns[column], case let text = reader.text(place), !text.isEmpty else { return nil }
        return text
    }

    private func detail<Value>(
        _ column: PersonColumn, _ reader: RowReader, _ ledger: inout HistoryLedger, _ read: (String) -> Value?
    ) -> Value? {
        guard let text = text(column, reader) else { return nil }
        guard let value = read(text) else {
            ledger.leaveOut(.badDetail, line: reader.line, text)
            return nil
        }
        return value
    }

    /// An answer is yes or no, or the day on which it was yes.
    private mutating func decision(
        _ purpose: ConsentDecision.Purpose, _ column: PersonColumn, _ reader: RowReader, _ ledger: inout HistoryLedger
    ) -> (ConsentDecision, Timestamp?)? {
        guard let place = columns[column], let answer = text(column, reader) else { return nil }
        var decision = ConsentDecision(
            purpose: purpose, isGiven: true, text: text(.consentText, reader)?.cut(to: ConsentDecision.textLimit),
            source: text(.consentSource, reader)?.cut(to: PersonDetails.textLimit))
        if let isGiven = Answer.isYes(answer) {
            decision.isGiven = isGiven
            let stated = columns[.consentTime].flatMap { reader.isEmpty($0) ? nil : moments.moment(reader, $0) }
            return (decision, stated)
        }
        guard let day = moments.moment(reader, place) else {
            ledger.leaveOut(.unknownAnswer, line: reader.line, answer)
            return nil
        }
        return (decision, day)
    }
}
