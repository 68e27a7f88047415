import Commerce

/// Reads YML (Yandex Market Language) with Retail Rocket's regional `<stock>` blocks.
///
/// ```
/// yml_catalog date → shop → currencies → currency id rate
///                         → categories → category id parentId
///                         → offers     → offer id available type group_id → name, price, …, stock id → price, …
/// ```
/// Where elements stand is not insisted on beyond that: an offer is an offer wherever it is, and its fields are its children.
struct YMLFeed: ~Copyable, MarkupSink {
    private(set) var failure: (any Error)?

    let settings: FeedSettings
    let ledger: FeedLedger
    var field: FieldCollector
    var draft = OfferDraft()
    var region = RegionDraft()

    private var builder: ProductBuilder
    private var tree: CategoryTree
    private let sink: (FeedItem) throws -> Void
    private let names = YMLElement.names

    private var line = 0
    private var depth = 0
    private var offerDepth = 0
    private var regionDepth = 0
    private var fieldDepth = 0
    private var open: YMLElement?
    private var category = (id: "", parent: "")
    private var hasMainCurrency = false
    private var parameter = (name: "", unit: "")

    init(settings: FeedSettings, ledger: FeedLedger, sink: @escaping (FeedItem) throws -> Void) {
        self.settings = settings
        self.ledger = ledger
        self.sink = sink
        field = FieldCollector(settings: settings, ledger: ledger)
        builder = ProductBuilder(settings: settings, ledger: ledger)
        tree = CategoryTree(limit: settings.maximumCategories)
    }

    // MARK: What the parser finds

    mutating func start(_ name: NameHash, isForeign: Bool, _ attributes: borrowing MarkupAttributes, line: Int) {
        self.line = line
        depth += 1
        guard let element = names[name] else { return }
        if case .offer = element, offerDepth == 0 { dropField() }
        guard fieldDepth == 0 else { return }
        if offerDepth == 0 {
            startOutside(element, attributes)
        } else if depth == (regionDepth > 0 ? regionDepth : offerDepth) + 1 {
            startField(element, attributes)
        }
    }

    mutating func end(line: Int) {
        self.line = line
        switch depth {
        case fieldDepth: endField()
        case regionDepth: endRegion()
        case offerDepth: endOffer()
        default: break
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
        (fieldDepth, regionDepth) = (0, 0)
        if offerDepth > 0 { ledger.note(.endsEarly, line: line) }
        offerDepth = 0
    }

    mutating func finish() throws {
        try handOnCategories()
    }

    // MARK: Outside offers

    private mutating func startOutside(_ element: YMLElement, _ attributes: borrowing MarkupAttributes) {
        switch element {
        case .offer: startOffer(attributes)
        case .category:
            category = (value(attributes, "id"), value(attributes, "parentId"))
            if category.parent.isEmpty { category.parent = value(attributes, "parent_id") }
            openField(.category)
        case .currency: noteCurrency(id: value(attributes, "id"), rate: value(attributes, "rate"))
        case .catalogue:
            let date = value(attributes, "date")
            ledger.report.catalogueDate = FeedDate.timestamp(date)
        default: break
        }
    }

    /// The main currency is the one whose rate is 1; until it is met, the first one counts.
    private mutating func noteCurrency(id: String, rate: String) {
        guard let currency = Currency(rawValue: id), !hasMainCurrency || rate == "1" else { return }
        builder.currency = currency
        hasMainCurrency = true
    }

    private mutating func endCategory() {
        let name = field.line()
        let parent = category.parent == "0" || category.parent == category.id ? nil : CategoryID(rawValue: category.parent)
        guard let id = CategoryID(rawValue: category.id), !name.isEmpty,
            tree.add(Commerce.Category(id: id, parent: parent, name: name))
        else { return ledger.note(.badCategory, line: line, "id \(category.id), name \(name)") }
    }

    private mutating func handOnCategories() throws {
        try tree.drain { category in
            ledger.report.categories += 1
            try sink(.category(category))
        } fault: { category in
            ledger.note(.badCategory, line: line, "id \(category.id), parent \(category.parent?.rawValue ?? "")")
        }
    }

    // MARK: Offers

    private mutating func startOffer(_ attributes: borrowing MarkupAttributes) {
        offerDepth = depth
        draft = OfferDraft()
        draft.line = line
        draft.id = value(attributes, "id")
        draft.group = value(attributes, "group_id")
        draft.availability = Availability(value(attributes, "available"))
        ledger.beginOffer()
        ledger.offer = draft.id.isEmpty ? nil : draft.id
        ledger.line = draft.line
    }

    private mutating func endOffer() {
        offerDepth = 0
        ledger.report.offersRead += 1
        do {
            try handOnCategories()
            if let product = builder.product(draft, known: tree) {
                ledger.report.offersTaken += 1
                try sink(.product(product))
            }
        } catch {
            failure = error
        }
        ledger.endOffer()
    }

    private mutating func startField(_ element: YMLElement, _ attributes: borrowing MarkupAttributes) {
        switch element {
        case .stock where regionDepth == 0:
            regionDepth = depth
            region = RegionDraft()
            region.id = value(attributes, "id")
        case .parameter:
            parameter = (value(attributes, "name"), value(attributes, "unit"))
            openField(.parameter)
        case .price:
            if regionDepth == 0, attributes.value(of: "from") == Array("true".utf8) { draft.isPriceFrom = true }
            openField(.price)
        case .description: openField(.description, limit: FieldCollector.longestText)
        default: openField(element)
        }
    }

    /// An offer inside a category that was not closed is an offer.
    private mutating func dropField() {
        field.drop()
        (open, fieldDepth) = (nil, 0)
    }

    private mutating func endField() {
        fieldDepth = 0
        guard let element = open else { return field.drop() }
        open = nil
        if case .category = element {
            endCategory()
        } else if regionDepth > 0 {
            setRegion(element)
        } else if case .parameter = element {
            addParameter()
        } else {
            set(element)
        }
    }

    private mutating func addParameter() {
        let value = field.line()
        guard !parameter.name.isEmpty, !value.isEmpty else { return }
        guard draft.parameters.count < settings.maximumParameters else { return ledger.note(.tooManyValues, parameter.name) }
        draft.parameters.append(
            Parameter(name: parameter.name, value: value, unit: parameter.unit.isEmpty ? nil : parameter.unit))
    }

    private mutating func endRegion() {
        regionDepth = 0
        // A bare `<stock>5</stock>` is a number of pieces, not a region.
        guard !region.id.isEmpty else { return }
        guard draft.regions.count < settings.maximumRegions else { return ledger.note(.tooManyValues, region.id) }
        draft.regions.append(region)
    }

    private mutating func openField(_ element: YMLElement, limit: Int = FieldCollector.longestLine) {
        open = element
        fieldDepth = depth
        field.open(limit: limit)
    }

    private mutating func value(_ attributes: borrowing MarkupAttributes, _ name: StaticString) -> String {
        attributes.value(of: name).map { field.line($0.span) } ?? ""
    }
}
