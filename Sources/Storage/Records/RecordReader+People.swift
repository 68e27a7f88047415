internal import Commerce

/// The counterpart of `RecordWriter+People`.
extension RecordReader {
    mutating func personIdentifier(_ bytes: RawSpan) throws(RecordError) -> PersonIdentifier {
        try personIdentifier(kind: try byte(bytes), bytes)
    }

    mutating func identity(_ bytes: RawSpan) throws(RecordError) -> Identity {
        let isProven = try flag(bytes)
        let list = try list(bytes) { (reader, bytes) throws(RecordError) in try reader.personIdentifier(bytes) }
        guard let identity = Identity(list, isProven: isProven) else { throw .invalid("identity") }
        return identity
    }

    mutating func reference(_ bytes: RawSpan) throws(RecordError) -> PersonReference {
        let kind = try byte(bytes)
        return kind == 0 ? .visitor(try visitor(bytes)) : .identifier(try personIdentifier(kind: kind, bytes))
    }

    mutating func references(_ bytes: RawSpan) throws(RecordError) -> [PersonReference] {
        try list(bytes) { (reader, bytes) throws(RecordError) in try reader.reference(bytes) }
    }

    mutating func details(_ bytes: RawSpan) throws(RecordError) -> PersonDetails {
        var details = PersonDetails(name: try optionalText(bytes))
        details.birthday = try birthday(bytes)
        details.timeZone = try optionalText(bytes)
        details.language = try optionalText(bytes)
        let properties = try list(bytes) { (reader, bytes) throws(RecordError) in
            (try reader.text(bytes), try reader.text(bytes))
        }
        details.properties = Dictionary(properties) { first, _ in first }
        return details
    }

    mutating func order(_ bytes: RawSpan) throws(RecordError) -> Order {
        var order = Order(id: try identifier(bytes), lines: [])
        order.total = try optionalMoney(bytes)
        order.lines = try cartLines(bytes)
        order.discount = try optionalMoney(bytes)
        order.promoCode = try optionalText(bytes)
        let channel = try byte(bytes)
        order.channel = OrderChannel(rawValue: channel)
        guard channel == 0 || order.channel != nil else { throw .invalid("channel") }
        order.place = try optionalText(bytes)
        return order
    }

    mutating func orderStatus(_ bytes: RawSpan) throws(RecordError) -> OrderStatus {
        guard let status = OrderStatus(rawValue: try byte(bytes)) else { throw .invalid("order status") }
        return status
    }

    mutating func placedOrder(_ bytes: RawSpan) throws(RecordError) -> PlacedOrder {
        let order = try order(bytes)
        var placed = PlacedOrder(id: order.id, at: Timestamp(milliseconds: 0))
        placed.order = order
        placed.placedAt = try optionalTime(bytes)
        placed.status = try orderStatus(bytes)
        placed.statusAt = try time(bytes)
        placed.deliveredAt = try optionalTime(bytes)
        placed.returned = try cartLines(bytes)
        placed.refunded = try optionalMoney(bytes)
        return placed
    }

    mutating func consent(_ bytes: RawSpan) throws(RecordError) -> ConsentDecision {
        guard let purpose = ConsentDecision.Purpose(rawValue: try byte(bytes)) else { throw .invalid("purpose") }
        return ConsentDecision(
            purpose: purpose, isGiven: try flag(bytes), text: try optionalText(bytes), source: try optionalText(bytes))
    }

    mutating func source(_ bytes: RawSpan) throws(RecordError) -> VisitSource {
        VisitSource(name: try text(bytes), medium: try optionalText(bytes))
    }

    private mutating func personIdentifier(kind: UInt8, _ bytes: RawSpan) throws(RecordError) -> PersonIdentifier {
        guard let kind = PersonIdentifier.Kind(rawValue: kind) else { throw .invalid("kind of identifier") }
        return PersonIdentifier(unchecked: kind, try text(bytes))
    }

    private mutating func birthday(_ bytes: RawSpan) throws(RecordError) -> Birthday? {
        let form = try byte(bytes)
        guard form > 0 else { return nil }
        let year = form == 2 ? Int(clamping: try signed(bytes)) : nil
        guard let birthday = Birthday(year: year, month: Int(try byte(bytes)), day: Int(try byte(bytes))) else {
            throw .invalid("birthday")
        }
        return birthday
    }
}
