internal import Commerce

/// An event as the log stores it; its id is the key.
///
/// ```
/// | 1 version | 1 kind | 1 flags | [16 visitor] | time − id's time, signed varint | [text external id] | [text url] [text referrer] |
/// | [text region] | [identity] | payload by kind | 4 CRC-32 |
///
/// version: 3 where there is an identity, a kind from identify on, or an order with more than version 1 has; else 2 where there is a region; else 1
/// flags: bit 0 visitor, bit 1 external id, bit 2 page, bit 3 referrer, bits 4–5 origin, bit 6 region (version 2), bit 7 identity (version 3)
/// payload: pageView, checkout  –
///          productView, categoryView  text id
///          search       text phrase, optional signed results
///          cartAdd, cartRemove, cart  list of (text product, varint quantity, optional money)
///          order        text id, optional money total, list of lines as in a cart; version 3: optional money discount, optional text promo
///                       code, 1 channel or 0, optional text place
///          impression   text block, list of text products
///          click        text block, text product
///          identify     details           consent  a decision          (`RecordWriter+People` draws both)
///          orderUpdate  text id, 1 status, list of lines, optional money
///          mail         1 kind, optional text letter
///          merge        list of references      split  two lists of references
/// ```
enum EventRecord {
    static let newestVersion: UInt8 = 3

    static func encode(_ event: Event, into buffer: consuming [UInt8]) -> [UInt8] {
        let version = version(of: event)
        var writer = RecordWriter(version: version, appendingTo: buffer)
        writer.byte(event.action.kind.rawValue)
        writer.byte(flags(of: event))
        if let visitor = event.visitor { writer.visitor(visitor) }
        writer.signed(event.time.milliseconds(since: event.id.time))
        if let externalID = event.externalID { writer.text(externalID) }
        if let page = event.page {
            writer.text(page.url)
            if let referrer = page.referrer { writer.text(referrer) }
        }
        if let region = event.region { writer.text(region.rawValue) }
        if let identity = event.identity { writer.identity(identity) }
        write(event.action, version, to: &writer)
        return writer.sealed()
    }

    static func decode(_ bytes: RawSpan, id: EventID) throws(RecordError) -> Event {
        var reader = try RecordReader(bytes, newestVersion: newestVersion)
        guard let kind = Action.Kind(rawValue: try reader.byte(bytes)) else { throw .invalid("kind") }
        let flags = try reader.byte(bytes)
        guard let origin = Event.Origin(rawValue: flags >> 4 & 3) else { throw .invalid("origin") }
        let visitor = flags & 1 == 0 ? nil : try reader.visitor(bytes)
        let time = id.time.advanced(byMilliseconds: try reader.signed(bytes))
        let externalID = flags & 2 == 0 ? nil : try reader.text(bytes)
        var page: Page?
        if flags & 4 != 0 {
            page = Page(url: try reader.text(bytes), referrer: flags & 8 == 0 ? nil : try reader.text(bytes))
        }
        let region: RegionID? = flags & 64 == 0 ? nil : try reader.identifier(bytes)
        let identity = flags & 128 == 0 ? nil : try reader.identity(bytes)
        let action = try action(kind, bytes, &reader)
        try reader.finish()
        return Event(
            id: id, visitor: visitor, time: time, origin: origin, externalID: externalID, page: page, region: region,
            identity: identity, action: action)
    }

    private static func version(of event: Event) -> UInt8 {
        if event.identity != nil || !event.action.kind.isBehaviour { return newestVersion }
        if case .order(let order) = event.action, order != Order(id: order.id, lines: order.lines, total: order.total) {
            return newestVersion
        }
        return event.region == nil ? 1 : 2
    }

    private static func flags(of event: Event) -> UInt8 {
        (event.visitor == nil ? 0 : 1) | (event.externalID == nil ? 0 : 2) | (event.page == nil ? 0 : 4)
            | (event.page?.referrer == nil ? 0 : 8) | event.origin.rawValue << 4 | (event.region == nil ? 0 : 64)
            | (event.identity == nil ? 0 : 128)
    }

    private static func write(_ action: Action, _ version: UInt8, to writer: inout RecordWriter) {
        switch action {
        case .pageView, .checkout: break
        case .productView(let product): writer.text(product.rawValue)
        case .categoryView(let category): writer.text(category.rawValue)
        case .search(let phrase, let results):
            writer.text(phrase)
            writer.optionalCount(results)
        case .cartAdd(let line), .cartRemove(let line): writer.cartLines([line])
        case .cart(let lines): writer.cartLines(lines)
        case .order(let order) where version < 3:
            writer.text(order.id.rawValue)
            writer.optionalMoney(order.total)
            writer.cartLines(order.lines)
        case .order(let order): writer.order(order)
        case .impression(let block, let products):
            writer.text(block.rawValue)
            writer.list(products) { $0.text($1.rawValue) }
        case .click(let block, let product):
            writer.text(block.rawValue)
            writer.text(product.rawValue)
        case .identify(let details): writer.details(details)
        case .orderUpdate(let update):
            writer.text(update.id.rawValue)
            writer.byte(update.status.rawValue)
            writer.cartLines(update.returned)
            writer.optionalMoney(update.refund)
        case .consent(let decision): writer.consent(decision)
        case .mail(let engagement):
            writer.byte(engagement.kind.rawValue)
            writer.optionalText(engagement.letter)
        case .merge(let references): writer.list(references) { $0.reference($1) }
        case .split(let part, let rest):
            writer.list(part) { $0.reference($1) }
            writer.list(rest) { $0.reference($1) }
        }
    }

    private static func action(
        _ kind: Action.Kind, _ bytes: RawSpan, _ reader: inout RecordReader
    ) throws(RecordError) -> Action {
        switch kind {
        case .pageView: return .pageView
        case .checkout: return .checkout
        case .productView: return .productView(try reader.identifier(bytes))
        case .categoryView: return .categoryView(try reader.identifier(bytes))
        case .search: return .search(phrase: try reader.text(bytes), results: try reader.optionalCount(bytes))
        case .cartAdd: return .cartAdd(try line(bytes, &reader))
        case .cartRemove: return .cartRemove(try line(bytes, &reader))
        case .cart: return .cart(try reader.cartLines(bytes))
        case .order where reader.version >= 3: return .order(try reader.order(bytes))
        case .order:
            let id: OrderID = try reader.identifier(bytes)
            let total = try reader.optionalMoney(bytes)
            return .order(Order(id: id, lines: try reader.cartLines(bytes), total: total))
        case .impression:
            let block: Placement = try reader.identifier(bytes)
            return .impression(
                block, try reader.list(bytes) { (reader, bytes) throws(RecordError) in try reader.identifier(bytes) })
        case .click: return .click(try reader.identifier(bytes), try reader.identifier(bytes))
        case .identify: return .identify(try reader.details(bytes))
        case .orderUpdate:
            return .orderUpdate(
                OrderUpdate(
                    id: try reader.identifier(bytes), status: try reader.orderStatus(bytes),
                    returned: try reader.cartLines(bytes), refund: try reader.optionalMoney(bytes)))
        case .consent: return .consent(try reader.consent(bytes))
        case .mail:
            guard let kind = MailEngagement.Kind(rawValue: try reader.byte(bytes)) else { throw .invalid("kind of mail event") }
            return .mail(MailEngagement(kind, letter: try reader.optionalText(bytes)))
        case .merge: return .merge(try reader.references(bytes))
        case .split: return .split(try reader.references(bytes), from: try reader.references(bytes))
        }
    }

    private static func line(_ bytes: RawSpan, _ reader: inout RecordReader) throws(RecordError) -> CartLine {
        guard let line = try reader.cartLines(bytes).first else { throw .invalid("cart line") }
        return line
    }
}
