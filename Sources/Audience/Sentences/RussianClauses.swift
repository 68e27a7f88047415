internal import Commerce

/// Conditions in Russian.
struct RussianClauses: ClauseWriter {
    let names: SentenceNames
    let currency: Currency

    var opening: String { "Те, кто" }
    var and: String { "и" }
    var or: String { "или" }

    func negated(_ compound: String) -> String { "не подходит под это: \(compound)" }

    func clause(_ condition: SegmentCondition, isNegated: Bool) -> String {
        if case .date(let date, .never) = condition { return never(date, isNegated) }
        return (isNegated ? "не " : "") + clause(condition)
    }

    private func clause(_ condition: SegmentCondition) -> String {
        switch condition {
        case .orders(let range, let days): "сделал " + count(range, .order) + window(days)
        case .spent(let range): "потратил " + money(range)
        case .averageOrder(let range): "имеет средний заказ: " + money(range)
        case .date(let date, let test): happening(date) + " " + when(test)
        case .dealings(let dealings): self.dealings(dealings)
        case .cartSum(let range): "держит в корзине товары на сумму: " + money(range)
        case .interest(let subject, let share): "отдаёт " + percent(share) + " своего интереса: " + products(subject)
        case .source(let visit, let sources): "приходил " + come(visit) + "из " + quoted(sources)
        case .region(let regions):
            "находится в " + noun(regions.count, "регионе", "регионах") + quoted(regions.map(\.rawValue))
        case .boughtIn(let channels): "заказывал " + list(channels.map(channel), or)
        case .mail(let kind, let days, let times): mail(kind) + window(days) + often(times)
        case .property(let name, let test): "имеет свойство «\(name)»: " + property(test)
        case .lifecycle(let groups):
            "относится к " + noun(groups.count, "группе", "группам") + quoted(groups.map { $0.title(in: .russian) })
        case .rfm(let recency, let frequency, let monetary):
            "имеет " + list(scores([("давности", recency), ("частоты", frequency), ("суммы", monetary)]), and)
        case .segment(let id): "входит в сегмент «\(names.name(id))»"
        case .has(let kinds): "оставил " + list(kinds.map(identifier), or)
        case .consent(let purpose, true): "дал согласие на " + self.purpose(purpose)
        case .consent(let purpose, false): "отозвал согласие на " + self.purpose(purpose)
        }
    }

    private func happening(_ date: SegmentDate) -> String {
        switch date {
        case .lastOrder: "заказывал последний раз"
        case .firstOrder: "заказал впервые"
        case .firstSeen: "появился впервые"
        case .lastSeen: "заходил последний раз"
        case .expectedOrder: "должен сделать следующий заказ"
        case .birthday: "празднует день рождения"
        case .cartAge: "менял корзину последний раз"
        }
    }

    private func never(_ date: SegmentDate, _ isNegated: Bool) -> String {
        switch date {
        case .lastOrder, .firstOrder, .expectedOrder: isNegated ? "уже заказывал" : "ещё не заказывал"
        case .firstSeen, .lastSeen: isNegated ? "уже заходил" : "ещё не заходил"
        case .birthday: isNegated ? "указал день рождения" : "не указал день рождения"
        case .cartAge: isNegated ? "держит что-то в корзине" : "ничего не держит в корзине"
        }
    }

    private func when(_ test: DateTest) -> String {
        switch test {
        case .daysAgo(let range): range.from == 0 && range.to == 0 ? "сегодня" : count(range, .day) + " назад"
        case .daysAhead(let range): range.from == 0 && range.to == 0 ? "сегодня" : "через " + count(range, .day)
        case .between(let from?, let to?): "с \(date(from)) по \(date(to))"
        case .between(let from?, nil): "\(date(from)) или позже"
        case .between(nil, let to): "\(to.map(date) ?? "в любой день") или раньше"
        case .never: "никогда"
        }
    }

    private func date(_ day: CivilDay) -> String {
        let parts = day.description.split(separator: "-")
        return parts.count == 3 ? "\(parts[2]).\(parts[1]).\(parts[0])" : day.description
    }

    private func dealings(_ dealings: Dealings) -> String {
        let what = dealings.subject.map(products) ?? "любой товар"
        switch dealings.kind {
        case .viewed: return "смотрел " + what + window(dealings.days) + often(dealings.times)
        case .bought: return "покупал " + what + window(dealings.days) + often(dealings.times)
        case .inCart:
            let pieces = dealings.times.map { ", " + count($0, .piece) } ?? ""
            return "держит в корзине " + what + pieces + (dealings.days.map { ", менял её" + window($0) } ?? "")
        }
    }

    private func products(_ subject: ProductSubject) -> String {
        switch subject {
        case .product(let ids): quoted(names.names(ids))
        case .category(let ids): noun(ids.count, "категория", "категории") + quoted(names.names(ids))
        case .brand(let brands): noun(brands.count, "бренд", "бренды") + quoted(brands)
        }
    }

    private func mail(_ kind: MailEngagement.Kind) -> String {
        switch kind {
        case .sent: "получал письма"
        case .opened: "открывал письма"
        case .clicked: "переходил по ссылкам из писем"
        case .bounced: "не смог получить письмо"
        case .complained: "жаловался на спам"
        case .unsubscribed: "отписывался"
        }
    }

    private func property(_ test: PropertyTest) -> String {
        switch test {
        case .values(let values): quoted(values)
        case .number(let range): span(range)
        }
    }

    private func come(_ visit: VisitChoice) -> String {
        switch visit {
        case .first: "первый раз "
        case .last: "последний раз "
        case .any: ""
        }
    }

    private func channel(_ channel: OrderChannel) -> String {
        switch channel {
        case .online: "на сайте"
        case .offline: "в магазине"
        case .phone: "по телефону"
        }
    }

    private func identifier(_ kind: PersonIdentifier.Kind) -> String {
        switch kind {
        case .customer: "номер клиента"
        case .email: "адрес почты"
        case .phone: "телефон"
        case .card: "карту лояльности"
        }
    }

    private func purpose(_ purpose: ConsentDecision.Purpose) -> String {
        switch purpose {
        case .personalData: "обработку данных"
        case .email: "письма"
        case .sms: "SMS"
        case .push: "push-уведомления"
        case .calls: "звонки"
        }
    }

    private func scores(_ scores: [(String, ValueRange?)]) -> [String] {
        scores.compactMap { name, range in range.map { "оценку \(name) " + span($0) } }
    }

    private func quoted(_ texts: [String]) -> String { names(texts, quotes: ("«", "»")) { "ещё \($0)" } }

    private func noun(_ count: Int, _ one: String, _ many: String) -> String { (count == 1 ? one : many) + " " }

    private func window(_ days: Int?) -> String {
        guard let days else { return "" }
        let noun = RussianNoun.day.counted(Double(days))
        return (noun == RussianNoun.day.one ? " за последний " : " за последние ") + "\(days) \(noun)"
    }

    private func often(_ times: ValueRange?) -> String { times.map { " " + count($0, .time) } ?? "" }

    private func count(_ range: ValueRange, _ noun: RussianNoun) -> String {
        let last = range.to ?? range.from ?? 0
        let isExact = range.from == range.to
        return "\(span(range)) \(isExact ? noun.counted(last) : noun.genitive(last))"
    }

    private func money(_ range: ValueRange) -> String { "\(span(range)) \(currency.rawValue)" }

    private func percent(_ range: ValueRange) -> String {
        span(ValueRange(from: range.from.map { $0 * 100 }, to: range.to.map { $0 * 100 })) + " %"
    }

    private func span(_ range: ValueRange) -> String {
        switch (range.from, range.to) {
        case (let from?, let to?): from == to ? "ровно \(number(from))" : "от \(number(from)) до \(number(to))"
        case (let from?, nil): "не меньше \(number(from))"
        case (nil, let to): "не больше \(to.map(number) ?? "любого числа")"
        }
    }

    private func number(_ number: Double) -> String { PlainNumber.text(number, point: ",") }
}
