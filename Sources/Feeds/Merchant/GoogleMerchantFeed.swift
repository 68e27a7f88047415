import Commerce

/// Reads Google Merchant feeds: RSS 2.0 (`channel/item`) and Atom (`feed/entry`), fields with or without the prefix `g:`.
///
/// Categories have no list of their own: `product_type` is the shop's path, from which the tree is made; `google_product_category` stands in
/// where a shop gives nothing better.
struct GoogleMerchantFeed: ~Copyable, MarkupSink {
    private(set) var failure: (any Error)?

    private let ledger: FeedLedger
    private var field: FieldCollector
    private var offer: MerchantOffer
    private let names = MerchantElement.names

    private var line = 0
    private var depth = 0
    private var itemDepth = 0
    private var open: MerchantElement?
    private var fieldDepth = 0

    init(settings: FeedSettings, ledger: FeedLedger, sink: @escaping (FeedItem) throws -> Void) {
        self.ledger = ledger
        field = FieldCollector(settings: settings, ledger: ledger)
        offer = MerchantOffer(settings: settings, ledger: ledger, sink: sink)
    }

    mutating func start(_ name: NameHash, isForeign: Bool, _ attributes: borrowing MarkupAttributes, line: Int) {
        self.line = line
        depth += 1
        guard !isForeign, let element = names[name] else { return }
        if case .item = element, itemDepth == 0 { dropField() }
        guard fieldDepth == 0 else { return }
        if itemDepth == 0 {
            startOutside(element)
        } else if depth == itemDepth + 1 {
            startField(element, attributes)
        }
    }

    mutating func end(line: Int) {
        self.line = line
        if depth == fieldDepth {
            endField()
        } else if depth == itemDepth {
            endItem()
        }
        depth -= 1
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        unsafe field.append(bytes)
    }

    mutating func fault(_ message: String, line: Int) {
        ledger.note(.syntax, line: line, message)
    }

    mutating func abandon(line: Int) {
        field.drop()
        fieldDepth = 0
        if itemDepth > 0 { ledger.note(.endsEarly, line: line) }
        itemDepth = 0
    }

    mutating func finish() {}

    private mutating func startOutside(_ element: MerchantElement) {
        switch element {
        case .item:
            itemDepth = depth
            ledger.line = line
            offer.begin(line: line)
        case .date: openField(element)
        default: break
        }
    }

    private mutating func startField(_ element: MerchantElement, _ attributes: borrowing MarkupAttributes) {
        switch element {
        case .link: startLink(attributes)
        case .description: openField(element, limit: FieldCollector.longestText)
        case .item: break
        default: openField(element)
        }
    }

    /// Atom's link is an attribute; only the page itself (`rel` absent or `alternate`) counts.
    private mutating func startLink(_ attributes: borrowing MarkupAttributes) {
        if let address = attributes.value(of: "href") {
            let relation = attributes.value(of: "rel").map { String(decoding: $0, as: UTF8.self) } ?? "alternate"
            if relation == "alternate" { offer.set(.link, field.address(address.span)) }
        }
        openField(.link)
    }

    private mutating func openField(_ element: MerchantElement, limit: Int = FieldCollector.longestLine) {
        open = element
        fieldDepth = depth
        field.open(limit: limit)
    }

    /// An item inside a field of the feed that was not closed is an item.
    private mutating func dropField() {
        field.drop()
        (open, fieldDepth) = (nil, 0)
    }

    private mutating func endField() {
        fieldDepth = 0
        guard let element = open else { return field.drop() }
        open = nil
        switch element {
        case .date:
            let date = FeedDate.timestamp(field.line())
            ledger.report.catalogueDate = ledger.report.catalogueDate ?? date
        case .description: offer.describe(field.text())
        case .link, .picture, .morePictures: offer.set(element, field.address())
        default: offer.set(element, field.line())
        }
    }

    private mutating func endItem() {
        itemDepth = 0
        do {
            try offer.finish()
        } catch {
            failure = error
        }
        ledger.endOffer()
    }
}
