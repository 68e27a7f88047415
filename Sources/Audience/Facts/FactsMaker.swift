internal import Commerce

/// Makes the row of a profile, kind after kind.
struct FactsMaker {
    let setting: FactsSetting
    var row: PersonRow
    var entries: [FactEntry] = []
    var subjects: ShopSubjects

    init(setting: FactsSetting, row: PersonRow, subjects: consuming ShopSubjects) {
        self.setting = setting
        self.row = row
        self.subjects = subjects
    }

    mutating func take(_ profile: Profile) {
        takeDays(of: profile)
        takeMasks(of: profile)
        takeViews(of: profile)
        takeOrders(of: profile)
        takeCart(of: profile)
        takeSources(of: profile)
        takeProperties(of: profile)
        takeMail(of: profile)
        entries.sort { $0.kind < $1.kind }
    }

    private func day(_ moment: Timestamp) -> Int32 { setting.calendar.day(of: moment) }

    private mutating func takeDays(of profile: Profile) {
        row.firstSeen = day(profile.firstSeen)
        row.lastSeen = day(profile.lastSeen)
        if let birthday = profile.details.birthday {
            row.birthday = UInt32(birthday.year ?? 0) << 16 | UInt32(birthday.month) << 8 | UInt32(birthday.day)
        }
        if let region = profile.region { row.region = subjects.regions.number(for: region) }
    }

    private mutating func takeMasks(of profile: Profile) {
        for identifier in profile.identifiers { row.identifiers |= 1 << identifier.kind.rawValue }
        for consent in profile.consents {
            let bit: UInt8 = 1 << consent.decision.purpose.rawValue
            if consent.decision.isGiven { row.consentsGiven |= bit } else { row.consentsRefused |= bit }
        }
    }

    private mutating func takeViews(of profile: Profile) {
        for look in profile.viewed {
            let product = subjects.products.number(for: look.product)
            entries.append(FactEntry(.viewedProduct, count: look.count, day: day(look.time), subject: product))
        }
        for look in profile.viewedCategories {
            let category = subjects.categories.number(for: look.category)
            entries.append(FactEntry(.viewedCategory, count: look.count, day: day(look.time), subject: category))
        }
    }

    private mutating func takeOrders(of profile: Profile) {
        var days: [Int32] = []
        var lines: [(day: Int32, product: UInt32)] = []
        for order in profile.orders where order.counts {
            let day = day(order.placedAt ?? order.statusAt)
            days.append(day)
            row.channels |= 1 << (order.order.channel ?? .online).rawValue
            if let revenue = order.revenue, revenue.currency == setting.currency {
                row.spent = row.spent.addingReportingOverflow(revenue.minorUnits).partialValue
                row.pricedCount += 1
            }
            for line in order.kept { lines.append((day, subjects.products.number(for: line.product))) }
        }
        guard !days.isEmpty else { return }
        days.sort(by: >)
        row.orderCount = Int32(days.count)
        row.firstOrder = days[days.count - 1]
        row.lastOrder = days[0]
        addOrders(days)
        row.expectedOrder = setting.rhythm.expectedOrder(after: entries.span)
        addLines(lines.sorted { ($0.day, $0.product) > ($1.day, $1.product) })
    }

    /// One entry for each day of orders; older than the latest that stand by themselves, all are of the day of the latest of them.
    private mutating func addOrders(_ days: [Int32]) {
        var start = 0
        while start < days.count {
            let isLast = entries.count { $0.kind == FactKind.order.rawValue } == PersonFacts.separateCount
            let end = isLast ? days.count : days[start...].firstIndex { $0 != days[start] } ?? days.count
            entries.append(FactEntry(.order, count: end - start, day: days[start]))
            start = end
        }
    }

    private mutating func addLines(_ lines: [(day: Int32, product: UInt32)]) {
        var start = 0
        while start < min(lines.count, PersonFacts.separateCount) {
            let end = lines[start...].firstIndex { $0 != lines[start] } ?? lines.count
            entries.append(FactEntry(.bought, count: end - start, day: lines[start].day, subject: lines[start].product))
            start = end
        }
        var merged: [(day: Int32, product: UInt32, count: Int)] = []
        var places: [UInt32: Int] = [:]
        for line in lines.dropFirst(start) {
            if let place = places[line.product] {
                merged[place].count += 1
            } else if merged.count < PersonFacts.mergedCount {
                places[line.product] = merged.count
                merged.append((line.day, line.product, 1))
            }
        }
        for line in merged { entries.append(FactEntry(.bought, count: line.count, day: line.day, subject: line.product)) }
    }

    private mutating func takeCart(of profile: Profile) {
        guard !profile.cart.isEmpty, let changed = profile.cartChangedAt else { return }
        row.cartDay = day(changed)
        for line in profile.cart {
            let product = subjects.products.number(for: line.product)
            entries.append(FactEntry(.inCart, count: line.quantity, day: row.cartDay, subject: product))
            let own = line.price.flatMap { $0.currency == setting.currency ? $0.minorUnits : nil }
            let (sum, overflows) = (own ?? subjects.place(of: product).price ?? 0)
                .multipliedReportingOverflow(by: Int64(line.quantity))
            if !overflows { row.cartSum = row.cartSum.addingReportingOverflow(sum).partialValue }
        }
    }

    private mutating func takeSources(of profile: Profile) {
        if let first = profile.firstSource {
            row.firstSource = subjects.sources.number(for: first.name, limit: ShopSubjects.madeUpNames)
            if !profile.sources.contains(where: { $0.source.name == first.name }) {
                entries.append(FactEntry(.source, day: day(profile.firstSeen), subject: row.firstSource))
            }
        }
        for visits in profile.sources {
            let number = subjects.sources.number(for: visits.source.name, limit: ShopSubjects.madeUpNames)
            if row.lastSource == PersonRow.none { row.lastSource = number }
            entries.append(FactEntry(.source, count: visits.count, day: day(visits.last), subject: number))
        }
    }

    private mutating func takeProperties(of profile: Profile) {
        for (name, value) in profile.details.properties.sorted(by: { $0.key < $1.key }) {
            entries.append(FactEntry(property: name, value: value))
            guard let number = Float(value.replacing(",", with: ".")), number.isFinite else { continue }
            entries.append(
                FactEntry(property: subjects.properties.number(for: name, limit: ShopSubjects.madeUpNames), number: number))
        }
    }

    private mutating func takeMail(of profile: Profile) {
        for kind in MailEngagement.Kind.allCases {
            let tally = profile.mail[kind]
            guard tally.count > 0, let last = tally.last else { continue }
            entries.append(FactEntry(.mail, count: tally.count, day: day(last), subject: UInt32(kind.rawValue)))
        }
    }
}
