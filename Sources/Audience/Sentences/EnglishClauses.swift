internal import Commerce

/// Conditions in English.
struct EnglishClauses: ClauseWriter {
    let names: SentenceNames
    let currency: Currency

    var opening: String { "People who" }
    var and: String { "and" }
    var or: String { "or" }

    func negated(_ compound: String) -> String { "do not fit this: \(compound)" }

    func clause(_ condition: SegmentCondition, isNegated: Bool) -> String {
        let have = isNegated ? "do not have " : "have "
        let done = isNegated ? "have not " : "have "
        let are = isNegated ? "are not " : "are "
        return switch condition {
        case .orders(let range, let days): have + count(range, "order") + window(days)
        case .spent(let range): done + "spent " + money(range)
        case .averageOrder(let range): have + "an average order of " + money(range)
        case .date(let date, .never): never(date, isNegated)
        case .date(let date, let test): happening(date, have, done) + " " + when(test)
        case .dealings(let dealings): self.dealings(dealings, have, done)
        case .cartSum(let range): have + "a cart of " + money(range)
        case .interest(let subject, let share): have + percent(share) + " of their interest in " + products(subject)
        case .source(let visit, let sources): done + "come \(come(visit))from " + quoted(sources)
        case .region(let regions): are + "in " + noun(regions.count, "region", "regions") + quoted(regions.map(\.rawValue))
        case .boughtIn(let channels): done + "ordered " + list(channels.map(channel), or)
        case .mail(let kind, let days, let times): mail(kind, done) + window(days) + often(times)
        case .property(let name, let test): have + "“\(name)” " + property(test)
        case .lifecycle(let groups):
            are + "in " + noun(groups.count, "lifecycle group", "lifecycle groups")
                + quoted(groups.map { $0.title(in: .english) })
        case .rfm(let recency, let frequency, let monetary):
            have + list(scores([("recency", recency), ("frequency", frequency), ("spending", monetary)]), and)
        case .segment(let id): are + "in segment “\(names.name(id))”"
        case .has(let kinds): have + list(kinds.map(identifier), or)
        case .consent(let purpose, true): done + "agreed to " + self.purpose(purpose)
        case .consent(let purpose, false): done + "taken back their agreement to " + self.purpose(purpose)
        }
    }

    private func happening(_ date: SegmentDate, _ have: String, _ done: String) -> String {
        switch date {
        case .lastOrder: done + "ordered last"
        case .firstOrder: done + "ordered first"
        case .firstSeen: done + "come first"
        case .lastSeen: done + "come last"
        case .expectedOrder: have + "their next order expected"
        case .birthday: have + "their birthday"
        case .cartAge: done + "changed their cart last"
        }
    }

    private func never(_ date: SegmentDate, _ isNegated: Bool) -> String {
        switch date {
        case .lastOrder, .firstOrder, .expectedOrder: isNegated ? "have ordered" : "have never ordered"
        case .firstSeen, .lastSeen: isNegated ? "have come" : "have never come"
        case .birthday: isNegated ? "have told their birthday" : "have not told their birthday"
        case .cartAge: isNegated ? "have something in the cart" : "have nothing in the cart"
        }
    }

    private func when(_ test: DateTest) -> String {
        switch test {
        case .daysAgo(let range): range.from == 0 && range.to == 0 ? "today" : count(range, "day") + " ago"
        case .daysAhead(let range): range.from == 0 && range.to == 0 ? "today" : "in " + count(range, "day")
        case .between(let from?, let to?): "from \(from) to \(to)"
        case .between(let from?, nil): "on \(from) or later"
        case .between(nil, let to): "on \(to.map(\.description) ?? "any day") or earlier"
        case .never: "never"
        }
    }

    private func dealings(_ dealings: Dealings, _ have: String, _ done: String) -> String {
        let what = dealings.subject.map(products) ?? "any product"
        let tail = window(dealings.days)
        switch dealings.kind {
        case .viewed: return done + "looked at " + what + tail + often(dealings.times)
        case .bought: return done + "bought " + what + tail + often(dealings.times)
        case .inCart:
            let pieces = dealings.times.map { count($0, "piece") + " of " } ?? ""
            return have + pieces + what + " in the cart" + (dealings.days.map { _ in ", changed" + tail } ?? "")
        }
    }

    private func products(_ subject: ProductSubject) -> String {
        switch subject {
        case .product(let ids): quoted(names.names(ids))
        case .category(let ids): noun(ids.count, "category", "categories") + quoted(names.names(ids))
        case .brand(let brands): noun(brands.count, "brand", "brands") + quoted(brands)
        }
    }

    private func mail(_ kind: MailEngagement.Kind, _ done: String) -> String {
        switch kind {
        case .sent: done + "been sent a letter"
        case .opened: done + "opened a letter"
        case .clicked: done + "clicked in a letter"
        case .bounced: done + "had a letter come back"
        case .complained: done + "called a letter spam"
        case .unsubscribed: done + "unsubscribed"
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
        case .first: "first "
        case .last: "last "
        case .any: ""
        }
    }

    private func channel(_ channel: OrderChannel) -> String {
        switch channel {
        case .online: "online"
        case .offline: "in a shop"
        case .phone: "by phone"
        }
    }

    private func identifier(_ kind: PersonIdentifier.Kind) -> String {
        switch kind {
        case .customer: "a customer number"
        case .email: "an e-mail address"
        case .phone: "a phone number"
        case .card: "a loyalty card"
        }
    }

    private func purpose(_ purpose: ConsentDecision.Purpose) -> String {
        switch purpose {
        case .personalData: "the use of their data"
        case .email: "e-mails"
        case .sms: "SMS"
        case .push: "push messages"
        case .calls: "calls"
        }
    }

    private func scores(_ scores: [(String, ValueRange?)]) -> [String] {
        scores.compactMap { name, range in range.map { "a \(name) score of " + span($0) } }
    }

    private func quoted(_ texts: [String]) -> String { names(texts, quotes: ("“", "”")) { "\($0) more" } }

    private func noun(_ count: Int, _ one: String, _ many: String) -> String { (count == 1 ? one : many) + " " }

    private func window(_ days: Int?) -> String { days.map { $0 == 1 ? " since yesterday" : " in the last \($0) days" } ?? "" }

    private func often(_ times: ValueRange?) -> String { times.map { " " + count($0, "time") } ?? "" }

    private func count(_ range: ValueRange, _ noun: String) -> String {
        "\(span(range)) \(noun)\(range.to ?? range.from == 1 ? "" : "s")"
    }

    private func money(_ range: ValueRange) -> String { "\(span(range)) \(currency.rawValue)" }

    private func percent(_ range: ValueRange) -> String {
        span(ValueRange(from: range.from.map { $0 * 100 }, to: range.to.map { $0 * 100 })) + " %"
    }

    private func span(_ range: ValueRange) -> String {
        switch (range.from, range.to) {
        case (let from?, let to?): from == to ? "exactly \(number(from))" : "\(number(from)) to \(number(to))"
        case (let from?, nil): "at least \(number(from))"
        case (nil, let to): "at most \(to.map(number) ?? "any number")"
        }
    }

    private func number(_ number: Double) -> String { PlainNumber.text(number, point: ".") }
}
