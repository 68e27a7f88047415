import Commerce
import Testing

@testable import History

@Suite struct `Words of files` {
    @Test(arguments: [
        ("paid", OrderStatus.paid), ("Оплачен", .paid), ("bezahlt", .paid), ("Delivered", .delivered), ("ДОСТАВЛЕН", .delivered),
        ("wc-completed", .delivered), ("Завершён", .delivered), ("geliefert", .delivered), ("livré", .delivered),
        ("cancelled", .cancelled), ("canceled", .cancelled), ("Отменён", .cancelled), ("отменен", .cancelled),
        ("storniert", .cancelled),
        ("shipped", .shipped), ("Передан в доставку", .shipped), ("returned", .returned), ("wc-refunded", .returned),
        ("Возврат", .returned),
        ("new", .created), ("Новый", .created), ("in_progress", .created), ("On hold", .created), ("annulé", .cancelled),
    ])
    func `say how far an order has come`(word: String, status: OrderStatus) {
        #expect(OrderStatus(word: word) == status)
    }

    @Test(arguments: [
        ("Web", OrderChannel.online), ("Интернет-магазин", .online), ("mobile app", .online), ("POS", .offline),
        ("Розница", .offline),
        ("call-center", .phone), ("По телефону", .phone),
    ])
    func `say how it came in`(word: String, channel: OrderChannel) {
        #expect(OrderChannel(word: word) == channel)
    }

    @Test(arguments: ["", "17", "eaten", "съеден", "wc", "-"]) func `that nobody knows say nothing`(word: String) {
        #expect(OrderStatus(word: word) == nil)
        #expect(OrderChannel(word: word) == nil)
    }

    @Test(arguments: [
        ("yes", true), ("Да", true), ("1", true), ("TRUE", true), ("+", true), ("no", false), ("нет", false), ("0", false),
        ("-", false),
        ("Opted out", false), ("maybe", nil), ("", nil), ("10", nil),
    ])
    func `answer yes or no`(word: String, answer: Bool?) {
        #expect(Answer.isYes(word) == answer)
    }

    @Test(arguments: [
        ("1990-02-28", Birthday(year: 1990, month: 2, day: 28)),
        ("1990-02-28T00:00:00Z", Birthday(year: 1990, month: 2, day: 28)),
        ("28.02.1990", Birthday(year: 1990, month: 2, day: 28)), ("28.02.1990 0:00:00", Birthday(year: 1990, month: 2, day: 28)),
        ("28.02.", Birthday(month: 2, day: 28)), ("2/28/1990", Birthday(year: 1990, month: 2, day: 28)),
        ("02-28", Birthday(month: 2, day: 28)), ("", nil), ("31.02.1990", nil), ("1990", nil), ("a.b.c", nil), ("-1.-2", nil),
        ("28/02/1990", nil), ("99999999999999999999.1", nil),
    ])
    func `name birthdays`(text: String, birthday: Birthday?) {
        #expect(Birthday(written: text) == birthday)
    }
}
