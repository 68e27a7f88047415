import Commerce

/// Puts one Google Merchant item together, field by field, and hands on the categories it names for the first time and the product.
struct MerchantOffer {
    private let settings: FeedSettings
    private let ledger: FeedLedger
    private let sink: (FeedItem) throws -> Void
    private var builder: ProductBuilder
    private var tree: CategoryTree
    private var draft = OfferDraft()
    private var paths: [String] = []
    private var googlePath = ""

    init(settings: FeedSettings, ledger: FeedLedger, sink: @escaping (FeedItem) throws -> Void) {
        self.settings = settings
        self.ledger = ledger
        self.sink = sink
        builder = ProductBuilder(settings: settings, ledger: ledger)
        tree = CategoryTree(limit: settings.maximumCategories)
    }

    mutating func begin(line: Int) {
        draft = OfferDraft()
        draft.line = line
        paths.removeAll(keepingCapacity: true)
        googlePath = ""
        ledger.beginOffer()
    }

    mutating func describe(_ text: String?) {
        draft.description = draft.description ?? text
    }

    /// Sets a field; empty texts change nothing.
    mutating func set(_ element: MerchantElement, _ text: String) {
        guard !text.isEmpty else { return }
        switch element {
        case .id:
            draft.id = text
            ledger.offer = text
        case .title: draft.name = text
        case .link: draft.url = text
        case .picture: addPicture(text, isMain: true)
        case .morePictures: addPicture(text, isMain: false)
        case .availability: draft.availability = Availability(text)
        case .price: draft.price = text
        case .salePrice: draft.salePrice = text
        case .cost: draft.purchasePrice = text
        case .brand: draft.vendor = text
        case .group: draft.group = text
        case .quantity: draft.stock = StockText.pieces(text)
        case .productType: paths.append(text)
        case .googleCategory: googlePath = text
        case .property(let name): addParameter(name, text)
        case .description: draft.description = text
        case .item, .date: break
        }
    }

    /// Sets a field that only tables have.
    mutating func setPlain(_ column: TableColumn, _ text: String) {
        guard !text.isEmpty else { return }
        switch column {
        case .currency: draft.currency = text.uppercased()
        case .oldPrice: draft.oldPrice = text
        default: preconditionFailure("\(column) is a field of Google Merchant too")
        }
    }

    /// Ends the item.
    mutating func finish() throws {
        ledger.report.offersRead += 1
        for path in paths.prefix(settings.maximumCategoriesOfProduct) { addCategory(CategoryPath(path)) }
        // A bare number is Google's own, which says nothing to the shop's customers.
        if draft.categories.isEmpty, googlePath.contains(">") { addCategory(CategoryPath(googlePath)) }
        guard let product = builder.product(draft, known: tree) else { return }
        try tree.drain { category in
            ledger.report.categories += 1
            try sink(.category(category))
        } fault: { _ in
        }
        ledger.report.offersTaken += 1
        try sink(.product(product))
    }

    private mutating func addCategory(_ path: CategoryPath) {
        for node in path.nodes where !tree.known.contains(node.id) { _ = tree.add(node) }
        guard let id = path.nodes.last?.id, !draft.categories.contains(id) else { return }
        draft.categories.append(id)
    }

    private mutating func addPicture(_ text: String, isMain: Bool) {
        guard draft.pictures.count < settings.maximumPictures else { return ledger.note(.tooManyValues, text) }
        draft.pictures.insert(text, at: isMain ? 0 : draft.pictures.count)
    }

    private mutating func addParameter(_ name: String, _ value: String) {
        guard draft.parameters.count < settings.maximumParameters else { return }
        draft.parameters.append(Parameter(name: name, value: value))
    }
}
