import Commerce
import History
import Testing

@Suite struct `Tables of customers` {
    private static let asOf = Timestamp(seconds: 1_790_000_000)

    private static func settings(_ format: HistoryFormat? = nil) -> HistorySettings {
        var settings = HistorySettings()
        (settings.country, settings.asOf, settings.format) = ("RU", asOf, format)
        return settings
    }

    @Test func `say who people are, what they agreed to, and what else is known`() throws {
        let (events, report) = try HistorySample(
            """
            Customer ID;Email;Phone;Card;First name;Last name;Birthday;Language;Time zone;Newsletter;SMS consent;Consent date;Consent source;Children;Registered at
            17.0;Anna@Shop.Example;8 916 123-45-67;ab-1;Anna;Ivanova;28.02.1990;ru_RU;Europe/Moscow;yes;нет;2024-05-01;till;2;2020-01-01
            18;;;;;;;;;;;;;;
            """
        ).events(Self.settings())
        #expect(report.format == .customers)
        #expect(events.map(\.action.kind) == [.identify, .consent, .consent, .identify])
        let details = PersonDetails(
            name: "Anna Ivanova", birthday: Birthday(year: 1990, month: 2, day: 28), timeZone: "Europe/Moscow", language: "ru-RU",
            properties: ["Children": "2", "Registered at": "2020-01-01"])
        #expect(events[0].action == .identify(details))
        #expect(events[1].action == .consent(ConsentDecision(purpose: .email, isGiven: true, source: "till")))
        #expect(events[2].action == .consent(ConsentDecision(purpose: .sms, isGiven: false, source: "till")))
        #expect(events[3].action == .identify(PersonDetails()))
        #expect(events.map(\.time.iso8601)[1] == "2024-05-01T00:00:00Z")
        #expect(events[0].time == Self.asOf && events[3].time == Self.asOf)
        let names = ["customer:17", "email:anna@shop.example", "phone:+79161234567", "card:AB1"]
        #expect(events.prefix(3).allSatisfy { $0.identity?.identifiers.map(\.description) == names })
        #expect(events.allSatisfy { $0.identity?.isProven == true && $0.visitor == nil && $0.origin == .history })
    }

    @Test func `are known by Russian headers, too`() throws {
        let (events, _) = try HistorySample(
            "ФИО,Телефон,Дата рождения,Карта лояльности,Согласие на обработку персональных данных,Рассылка,Город\n"
                + "Анна Иванова,+7 916 123-45-67,02-29,1234,да,2025-12-31,Тверь\n"
        ).events(Self.settings())
        let details = PersonDetails(name: "Анна Иванова", birthday: Birthday(month: 2, day: 29), properties: ["Город": "Тверь"])
        #expect(events[0].action == .identify(details))
        #expect(events[1].action == .consent(ConsentDecision(purpose: .personalData, isGiven: true)))
        #expect(events[2].action == .consent(ConsentDecision(purpose: .email, isGiven: true)))
        #expect(events[2].time == Timestamp(iso8601: "2025-12-31"))
    }

    @Test func `leave out what cannot be, and skip who cannot be known`() throws {
        let (events, report) = try HistorySample(
            """
            email,phone,birthday,tz,lang,sms consent
            anna@shop.example,12,31.31.1990,+3,r,perhaps
            nobody,,1990-01-01,,,yes
            """
        ).events(Self.settings())
        #expect(events.map(\.action) == [.identify(PersonDetails())])
        let reasons: [SkipReason] = [.badIdentifier, .badDetail, .unknownAnswer, .noIdentifier]
        #expect(reasons.map { report.count(of: $0) } == [2, 3, 1, 1])
        #expect(report.skippedRows == 1)
    }

    @Test func `told again are known, whenever that is`() throws {
        let sample = try HistorySample("email,name,newsletter\na@shop.example,Anna,yes\n")
        var later = Self.settings()
        later.asOf = Self.asOf.advanced(bySeconds: 86_400)
        let ids = try sample.events(Self.settings()).events.map(\.externalID)
        #expect(try sample.events(later).events.map(\.externalID) == ids)
        #expect(Set(ids).count == 2)
        let other = try HistorySample("email,name,newsletter\na@shop.example,Anna I.,no\n").events(Self.settings()).events
        #expect(Set(other.map(\.externalID)).isDisjoint(with: ids))
    }

    @Test func `have as many properties as a person may`() throws {
        let header = (0..<60).map { "p\($0)" }.joined(separator: ",")
        let (events, _) = try HistorySample("email,\(header)\na@shop.example\(String(repeating: ",x", count: 60))\n").events(
            Self.settings())
        guard case .identify(let details) = events[0].action else { throw Missing() }
        #expect(details.properties.count == PersonDetails.propertyCapacity)
    }

    @Test func `are only what has a column for people and nothing of events`() throws {
        #expect(try HistorySample("email\na@shop.example\n").events(Self.settings()).report.format == .customers)
        #expect(throws: HistoryError.unknownColumns(names: ["email", "event", "time"])) {
            try HistorySample("email,event,time\na@shop.example,login,5\n").events(Self.settings())
        }
        #expect(try HistorySample("email,order\na@shop.example,5\n").events(Self.settings(.customers)).events.count == 1)
        #expect(throws: HistoryError.missingColumns(names: ["customer, email, phone or card"])) {
            try HistorySample("colour,shape\n1,2\n").events(Self.settings(.customers))
        }
        #expect(throws: HistoryError.noTimes) { try HistorySample("email\na@shop.example\n").events() }
    }

    private struct Missing: Error {}
}
