internal import Commerce

/// An event as the log stores it; its id is the key.
///
/// ```
/// | 1 version | 1 kind | 1 flags | [16 visitor] | time − id's time, signed varint | [text external id] | [text url] [text referrer] |
/// | [text region] | payload by kind | 4 CRC-32 |
///
/// version: 2 where there is a region, else 1
/// flags: bit 0 visitor, bit 1 external id, bit 2 page, bit 3 referrer, bits 4–5 origin, bit 6 region (version 2)
/// payload: pageView, checkout  –
///          productView, categoryView  text id
///          search       text phrase, optional signed results
///          cartAdd, cartRemove, cart  list of (text product, varint quantity, optional money)
///          order        text id, optional money total, list of lines as in a cart
///          impression   text block, list of text products
///          click        text block, text product
/// ```
enum EventRecord {
    static let newestVersion: UInt8 = 2

    static func encode(_ event: Event, into buffer: consuming [UInt8]) -> [UInt8] {
        var writer = RecordWriter(version: event.region == nil ? 1 : newestVersion, appendingTo: buffer)
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
        write(event.action, to: &writer)
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
        let action = try action(kind, bytes, &reader)
        try reader.finish()
        return Event(
            id: id, visitor: visitor, time: time, origin: origin, externalID: externalID, page: page, region: region,
            action: action)
    }

    private static func flags(of event: Event) -> UInt8 {
        (event.visitor == nil ? 0 : 1) | (event.externalID == nil ? 0 : 2) | (event.page == nil ? 0 : 4)
            | (event.page?.referrer == nil ? 0 : 8) | event.origin.rawValue << 4 | (event.region == nil ? 0 : 64)
    }

    private static func write(_ action: Action, to writer: inout RecordWriter) {
        switch action {
        case .pageView, .checkout: break
        case .productView(let product): writer.text(product.rawValue)
        case .categoryView(let category): writer.text(category.rawValue)
        case .search(let phrase, let results):
            writer.text(phrase)
            writer.optionalCount(results)
        case .cartAdd(let line), .cartRemove(let line): writer.cartLines([line])
        case .cart(let lines): writer.cartLines(lines)
        case .order(let order):
            writer.text(order.id.rawValue)
            writer.optionalMoney(order.total)
            writer.cartLines(order.lines)
        case .impression(let block, let products):
            writer.text(block.rawValue)
            writer.list(products) { $0.text($1.rawValue) }
        case .click(let block, let product):
            writer.text(block.rawValue)
            writer.text(product.rawValue)
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
        case .order:
            let id: OrderID = try reader.identifier(bytes)
            let total = try reader.optionalMoney(bytes)
            return .order(Order(id: id, lines: try reader.cartLines(bytes), total: total))
        case .impression:
            let block: Placement = try reader.identifier(bytes)
            return .impression(
                block, try reader.list(bytes) { (reader, bytes) throws(RecordError) in try reader.identifier(bytes) })
        case .click: return .click(try reader.identifier(bytes), try reader.identifier(bytes))
        }
    }

    private static func line(_ bytes: RawSpan, _ reader: inout RecordReader) throws(RecordError) -> CartLine {
        guard let line = try reader.cartLines(bytes).first else { throw .invalid("cart line") }
        return line
    }
}
