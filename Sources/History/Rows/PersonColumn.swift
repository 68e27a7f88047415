import Commerce

/// The columns of a table of customers that mean something here; all others are properties of the shop's own.
enum PersonColumn: Hashable, Sendable {
    case customer, email, phone, card
    case name, firstName, lastName, birthday, timeZone, language
    case personalDataConsent, emailConsent, smsConsent, pushConsent, callsConsent, consentTime, consentText, consentSource

    /// Words for each, the surest first; case, spaces and underscores do not count.
    static let aliases: [(PersonColumn, [String])] = [
        (
            .customer,
            [
                "customer id", "customer number", "customer no", "user id", "client id", "client number", "account id",
                "buyer id",
                "uid", "customer", "user", "client", "buyer", "id клиента", "код клиента", "номер клиента", "id покупателя",
                "код покупателя", "номер покупателя", "id пользователя", "покупатель", "клиент", "пользователь",
            ]
        ),
        (
            .email,
            [
                "email", "email address", "customer email", "client email", "user email", "buyer email", "mail",
                "электронная почта",
                "эл. почта", "почта", "адрес почты", "имейл", "email клиента", "email покупателя",
            ]
        ),
        (
            .phone,
            [
                "phone", "phone number", "telephone", "mobile", "mobile phone", "mobile number", "cell phone", "customer phone",
                "client phone", "tel", "телефон", "номер телефона", "мобильный телефон", "мобильный", "телефон клиента",
                "телефон покупателя", "тел.",
            ]
        ),
        (
            .card,
            [
                "loyalty card", "loyalty card number", "loyalty number", "loyalty id", "club card", "bonus card", "discount card",
                "card", "карта лояльности", "номер карты лояльности", "бонусная карта", "дисконтная карта", "карта клиента",
                "клубная карта", "номер карты", "карта",
            ]
        ),
        (.name, ["name", "full name", "customer name", "client name", "display name", "фио", "полное имя", "имя клиента"]),
        (.firstName, ["first name", "given name", "имя"]), (.lastName, ["last name", "surname", "family name", "фамилия"]),
        (.birthday, ["birthday", "birth date", "date of birth", "dob", "дата рождения", "день рождения"]),
        (.timeZone, ["time zone", "tz", "часовой пояс"]), (.language, ["language", "lang", "locale", "язык"]),
        (
            .personalDataConsent,
            [
                "personal data consent", "consent personal data", "personal data", "gdpr consent", "gdpr", "consent",
                "согласие на обработку персональных данных", "согласие на обработку", "персональные данные", "согласие",
            ]
        ),
        (
            .emailConsent,
            [
                "email consent", "consent email", "email opt in", "accepts email marketing", "accepts marketing", "newsletter",
                "subscribed", "согласие на рассылку", "согласие на email", "согласие email", "рассылка", "подписка",
            ]
        ),
        (
            .smsConsent,
            [
                "sms consent", "consent sms", "sms opt in", "accepts sms marketing", "согласие на sms", "согласие sms",
                "согласие на смс", "смс рассылка",
            ]
        ),
        (.pushConsent, ["push consent", "consent push", "push opt in", "согласие на push", "согласие push", "согласие на пуш"]),
        (.callsConsent, ["calls consent", "consent calls", "call consent", "phone consent", "согласие на звонки"]),
        (.consentTime, ["consent time", "consent date", "consent at", "дата согласия"]),
        (.consentText, ["consent text", "текст согласия"]), (.consentSource, ["consent source", "источник согласия"]),
    ]

    /// Columns with an identifier, by its kind.
    static let identifiers: [(PersonIdentifier.Kind, PersonColumn)] = [
        (.customer, .customer), (.email, .email), (.phone, .phone), (.card, .card),
    ]

    /// Columns with a decision, by its purpose.
    static let consents: [(ConsentDecision.Purpose, PersonColumn)] = [
        (.personalData, .personalDataConsent), (.email, .emailConsent), (.sms, .smsConsent), (.push, .pushConsent),
        (.calls, .callsConsent),
    ]

    /// The words for a column.
    static func words(for column: PersonColumn) -> [String] { aliases.first { $0.0 == column }?.1 ?? [] }
}
