import Audience
import Commerce
import Testing

@Suite struct SegmentSentenceTests {
    private let names = SentenceNames(
        product: { $0 == "p1" ? "Phone One" : nil }, category: { $0 == "phones" ? "Phones" : nil },
        segment: { $0 == "vip" ? "Best" : nil })

    private func english(_ rule: SegmentRule) -> String { SegmentSentence(.english, names: names, currency: .eur).text(rule) }

    private func russian(_ rule: SegmentRule) -> String { SegmentSentence(.russian, names: names, currency: .rub).text(rule) }

    private static let repeaters = SegmentRule.all([
        .condition(.orders(ValueRange(from: 2))), .condition(.date(.lastOrder, .daysAgo(ValueRange(from: 30, to: 90)))),
        .condition(.spent(ValueRange(from: 200))),
    ])

    @Test func `a rule is one sentence`() {
        #expect(
            english(Self.repeaters)
                == "People who have at least 2 orders, have ordered last 30 to 90 days ago and have spent at least 200 EUR.")
        #expect(
            russian(Self.repeaters)
                == "Те, кто сделал не меньше 2 заказов, заказывал последний раз от 30 до 90 дней назад и потратил не меньше 200 RUB."
        )
    }

    @Test func `alternatives inside stand in brackets, negations are words`() {
        let rule = SegmentRule.all([
            .any([
                .condition(.dealings(Dealings(.viewed, .category(["phones"]), days: 14, times: ValueRange(from: 3)))),
                .condition(.dealings(Dealings(.inCart, .product(["p1", "p2"])))),
            ]), .not(.condition(.segment("vip"))),
            .not(.any([.condition(.has([.email])), .condition(.date(.birthday, .never))])),
        ])
        #expect(
            english(rule)
                == "People who (have looked at category “Phones” in the last 14 days at least 3 times or have “Phone One” or “p2” in the cart), "
                + "are not in segment “Best” and do not fit this: (have an e-mail address or have not told their birthday).")
        #expect(
            russian(rule)
                == "Те, кто (смотрел категория «Phones» за последние 14 дней не меньше 3 раз или держит в корзине «Phone One» или «p2»), "
                + "не входит в сегмент «Best» и не подходит под это: (оставил адрес почты или не указал день рождения).")
    }

    @Test(arguments: [
        (1.0, "People who have exactly 1 order.", "Те, кто сделал ровно 1 заказ."),
        (2, "People who have exactly 2 orders.", "Те, кто сделал ровно 2 заказа."),
        (11, "People who have exactly 11 orders.", "Те, кто сделал ровно 11 заказов."),
        (21, "People who have exactly 21 orders.", "Те, кто сделал ровно 21 заказ."),
    ])
    func `nouns follow their numbers`(count: Double, english: String, russian: String) {
        let rule = SegmentRule.condition(.orders(ValueRange(from: count, to: count)))
        #expect(self.english(rule) == english)
        #expect(self.russian(rule) == russian)
    }

    @Test(arguments: [
        (1.0, "не меньше 1 заказа"), (2, "не меньше 2 заказов"), (5, "не меньше 5 заказов"), (21, "не меньше 21 заказа"),
        (111, "не меньше 111 заказов"),
    ])
    func `after at least the genitive follows`(count: Double, text: String) {
        #expect(russian(.condition(.orders(ValueRange(from: count)))) == "Те, кто сделал \(text).")
    }

    @Test func `each kind of condition has its words`() {
        for (condition, english, russian) in Self.kinds {
            #expect(self.english(.condition(condition)) == "People who \(english).")
            #expect(self.russian(.condition(condition)) == "Те, кто \(russian).")
            #expect(self.english(.not(.condition(condition))) != "People who \(english).")
            #expect(self.russian(.not(.condition(condition))) != "Те, кто \(russian).")
        }
    }

    private static let kinds: [(SegmentCondition, String, String)] = [
        (
            .orders(ValueRange(from: 1), days: 365), "have at least 1 order in the last 365 days",
            "сделал не меньше 1 заказа за последние 365 дней"
        ),
        (
            .averageOrder(ValueRange(to: 49.5)), "have an average order of at most 49.5 EUR",
            "имеет средний заказ: не больше 49,5 RUB"
        ),
        (.date(.lastOrder, .never), "have never ordered", "ещё не заказывал"),
        (
            .date(.birthday, .daysAhead(ValueRange(from: 0, to: 7))), "have their birthday in 0 to 7 days",
            "празднует день рождения через от 0 до 7 дней"
        ),
        (
            .date(.firstSeen, .between(from: CivilDay(year: 2026, month: 1, day: 1), to: nil)),
            "have come first on 2026-01-01 or later",
            "появился впервые 01.01.2026 или позже"
        ),
        (
            .interest(.brand(["Lego"]), share: ValueRange(from: 0.2)), "have at least 20 % of their interest in brand “Lego”",
            "отдаёт не меньше 20 % своего интереса: бренд «Lego»"
        ),
        (.source(.first, names: ["google"]), "have come first from “google”", "приходил первый раз из «google»"),
        (.region([RegionID(unchecked: "spb")]), "are in region “spb”", "находится в регионе «spb»"),
        (.boughtIn([.offline]), "have ordered in a shop", "заказывал в магазине"),
        (.mail(.opened, days: 1), "have opened a letter since yesterday", "открывал письма за последний 1 день"),
        (.property(name: "size", .values(["M"])), "have “size” “M”", "имеет свойство «size»: «M»"),
        (
            .lifecycle([.loyal, .atRisk]), "are in lifecycle groups “Loyal” or “At risk”",
            "относится к группам «Лояльные» или «В зоне риска»"
        ),
        (
            .rfm(recency: ValueRange(from: 4), frequency: nil, monetary: ValueRange(to: 2)),
            "have a recency score of at least 4 and a spending score of at most 2",
            "имеет оценку давности не меньше 4 и оценку суммы не больше 2"
        ),
        (.consent(.email, isGiven: true), "have agreed to e-mails", "дал согласие на письма"),
        (.cartSum(ValueRange(from: 50)), "have a cart of at least 50 EUR", "держит в корзине товары на сумму: не меньше 50 RUB"),
    ]

    @Test func `of many names the first are given`() {
        let brands = SegmentRule.condition(.dealings(Dealings(.bought, .brand(["a", "b", "c", "d", "e", "f"]))))
        #expect(english(brands) == "People who have bought brands “a”, “b”, “c” or 3 more.")
        #expect(russian(brands) == "Те, кто покупал бренды «a», «b», «c» или ещё 3.")
    }
}
