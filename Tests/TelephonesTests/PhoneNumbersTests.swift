import Commerce
import Telephones
import TestSupport
import Testing

@Suite struct `Phone numbers` {
    @Test(arguments: [
        "8 (916) 123-45-67", "89161234567", "+7 916 123-45-67", "+79161234567", "9161234567", "7 916 123 45 67",
        "8-916-123-45-67",
        "8\u{A0}(916)\u{A0}123\u{2011}45\u{2011}67", "  +7(916)1234567  ", "тел. +7 916 123 45 67", "tel:+7-916-123-45-67",
        "+７ ９１６ １２３ ４５ ６７", "+٧ ٩١٦ ١٢٣ ٤٥ ٦٧", "8 ۹۱۶ ۱۲۳ ۴۵ ۶۷", "8~10~7 916 123-45-67", "\u{FEFF}+7 916 123 45 67",
    ])
    func `of one Russian mobile are one, however they are written`(text: String) {
        #expect(PhoneNumbers.normalise(text, country: "RU")?.description == "phone:+79161234567")
    }

    @Test(arguments: [
        ("030 901820", "DE", "+4930901820"), ("0049 30 901820", "DE", "+4930901820"), ("+49 (0)30 901820", "RU", "+4930901820"),
        ("810 49 30 901820", "RU", "+4930901820"), ("011 44 20 7946 0018", "US", "+442079460018"),
        ("020 7946 0018", "GB", "+442079460018"),
        ("(202) 456-1414", "US", "+12024561414"), ("06 698 12345", "IT", "+390669812345"),
        ("(8 029) 491-19-11", "BY", "+375294911911"),
        ("8 701 511 12 34", "KZ", "+77015111234"), ("01 44 27 44 27", "FR", "+33144274427"),
        ("8 800 555-35-35", "ru", "+78005553535"),
    ])
    func `of other countries are read as they are dialled there`(text: String, country: String, international: String) {
        #expect(PhoneNumbers.normalise(text, country: country) == PersonIdentifier(unchecked: .phone, international))
    }

    @Test(arguments: [
        "", " ", "-", "+", "0", "112", "12345", "123-45-67", "no phone", "не скажу", "anna@shop.example", "0000000000",
        "+7 000 000 00 00",
        "+7 916 123-45", "+7 916 123-45-678", "8 (916) 123-45-67 доб. 12", "+999 123 456 789", "8 (9I6) l23-45-67",
        "8 916 I2З-45-67",
        "79161234567, 79161234568", "\u{0}", "1e10", "+79161234567890123456789", "2026-03-21",
    ])
    func `that cannot be dialled are none`(text: String) {
        #expect(PhoneNumbers.normalise(text, country: "RU") == nil)
    }

    @Test(arguments: ["", "RUS", "R", "Я", "12", "ZZ", "XX", "001"])
    func `need their own country's code where no country is known`(country: String) {
        #expect(PhoneNumbers.normalise("8 (916) 123-45-67", country: country) == nil)
        #expect(PhoneNumbers.normalise("+7 916 123-45-67", country: country)?.value == "+79161234567")
    }

    @Test func `of any length are answered`() {
        for text in [String(repeating: "9", count: 100_000), String(repeating: " ", count: 260) + "+79161234567"] {
            #expect(PhoneNumbers.normalise(text, country: "RU") == nil)
        }
    }

    @Test func `are in the normal form of identifiers, whatever came in`() {
        let alphabet = Array("0123456789+-() .,/;:~доб#xext*٣９\u{A0}\u{200B}\u{0}я".unicodeScalars)
        var random = SeededRandom(seed: 11)
        for _ in 0..<5_000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...24, using: &random) {
                if let scalar = alphabet.randomElement(using: &random) { text.append(scalar) }
            }
            for country in ["RU", "DE", "US"] {
                guard let phone = PhoneNumbers.normalise(String(text), country: country) else { continue }
                #expect(PersonIdentifier.phone(international: phone.value) == phone)
                #expect(PhoneNumbers.normalise(phone.value, country: "FR") == phone)
            }
        }
    }

    @Test func `of bytes that are no text are none`() {
        var random = SeededRandom(seed: 12)
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 1...20, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
            _ = PhoneNumbers.normalise(bytes.span, country: "RU")
        }
        #expect(PhoneNumbers.normalise(([0xFF, 0xFE] + Array("+79161234567".utf8)).span, country: "RU") == nil)
    }

    @Test func `are read by many at once`() async {
        await withTaskGroup(of: Bool.self) { group in
            for task in 0..<8 {
                group.addTask {
                    (0..<500).allSatisfy { number in
                        let digits = 9_160_000_000 + task * 1_000 + number
                        return PhoneNumbers.normalise("8\(digits)", country: "RU")?.value == "+7\(digits)"
                    }
                }
            }
            for await isRight in group { #expect(isRight) }
        }
    }
}
