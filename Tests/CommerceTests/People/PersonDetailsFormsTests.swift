import Commerce
import Testing

@Suite struct `The forms of details` {
    @Test(arguments: [
        ("Europe/Moscow", true), ("America/Argentina/Buenos_Aires", true), ("Etc/GMT+3", true), ("UTC", true), ("", false),
        ("+03:00", false), ("Moscow time", false), ("Москва", false), (String(repeating: "a", count: 65), false),
    ])
    func `tell time zones`(text: String, isTimeZone: Bool) {
        #expect(PersonDetails.isTimeZone(text) == isTimeZone)
    }

    @Test(arguments: [
        ("ru", true), ("pt-BR", true), ("zh-Hans-CN", true), ("de-1996", true), ("", false), ("r", false), ("ru_RU", false),
        ("1a", false), ("russian-", false), ("languages-x", false), ("рус", false),
    ])
    func `tell languages`(text: String, isLanguage: Bool) {
        #expect(PersonDetails.isLanguage(text) == isLanguage)
    }
}
