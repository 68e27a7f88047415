internal import Commerce

/// Parts of records that are about people and their orders. Each is drawn where it stands in a record.
extension RecordWriter {
    /// `| 1 kind | text value |`
    mutating func personIdentifier(_ identifier: PersonIdentifier) {
        byte(identifier.kind.rawValue)
        text(identifier.value)
    }

    /// `| 1 proven | list of identifiers |`
    mutating func identity(_ identity: Identity) {
        flag(identity.isProven)
        list(identity.identifiers) { $0.personIdentifier($1) }
    }

    /// `| 1 kind, 0 for a browser | identifier's text or 16 visitor |`
    mutating func reference(_ reference: PersonReference) {
        switch reference {
        case .identifier(let identifier): personIdentifier(identifier)
        case .visitor(let id):
            byte(0)
            visitor(id)
        }
    }

    /// `| optional text name | 1 birthday: 0 none, 1 without year, 2 with | [signed year] | [1 month, 1 day] | optional texts time zone, language |`
    /// `| list of (text property, text value) |`
    mutating func details(_ details: PersonDetails) {
        optionalText(details.name)
        byte(details.birthday == nil ? 0 : details.birthday?.year == nil ? 1 : 2)
        if let birthday = details.birthday {
            if let year = birthday.year { signed(Int64(year)) }
            byte(UInt8(birthday.month))
            byte(UInt8(birthday.day))
        }
        optionalText(details.timeZone)
        optionalText(details.language)
        list(details.properties.sorted { $0.key < $1.key }) { writer, property in
            writer.text(property.key)
            writer.text(property.value)
        }
    }

    /// `| text id | optional money total | lines | optional money discount | optional text promo code | 1 channel or 0 | optional text place |`
    mutating func order(_ order: Order) {
        text(order.id.rawValue)
        optionalMoney(order.total)
        cartLines(order.lines)
        optionalMoney(order.discount)
        optionalText(order.promoCode)
        byte(order.channel?.rawValue ?? 0)
        optionalText(order.place)
    }

    /// `| order | optional time placed | 1 status | time of it | optional time delivered | lines returned | optional money refunded |`
    mutating func placedOrder(_ placed: PlacedOrder) {
        order(placed.order)
        optionalTime(placed.placedAt)
        byte(placed.status.rawValue)
        time(placed.statusAt)
        optionalTime(placed.deliveredAt)
        cartLines(placed.returned)
        optionalMoney(placed.refunded)
    }

    /// `| 1 purpose | 1 given | optional text | optional text source |`
    mutating func consent(_ decision: ConsentDecision) {
        byte(decision.purpose.rawValue)
        flag(decision.isGiven)
        optionalText(decision.text)
        optionalText(decision.source)
    }

    /// `| text name | optional text medium |`
    mutating func source(_ source: VisitSource) {
        text(source.name)
        optionalText(source.medium)
    }
}
