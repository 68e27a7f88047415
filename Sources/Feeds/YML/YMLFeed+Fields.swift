import Commerce

/// Where the text of each element goes.
extension YMLFeed {
    /// A field of the offer itself.
    mutating func set(_ element: YMLElement) {
        switch element {
        case .name: draft.name = field.line()
        case .url: draft.url = field.address()
        case .price: draft.price = field.line()
        case .oldPrice: draft.oldPrice = field.line()
        case .purchasePrice: draft.purchasePrice = field.line()
        case .currencyID: draft.currency = field.line()
        case .vendor: draft.vendor = field.line()
        case .model: draft.model = field.line()
        case .typePrefix: draft.typePrefix = field.line()
        case .description: draft.description = field.text()
        case .available: draft.availability = draft.availability ?? Availability(field.line())
        case .categoryID: addCategory(field.line())
        case .picture: addPicture(field.address())
        case .quantity(let rank): setStock(field.line(), rank: rank)
        default: field.drop()
        }
    }

    /// A field of a regional block.
    mutating func setRegion(_ element: YMLElement) {
        switch element {
        case .available: region.availability = Availability(field.line())
        case .price: region.price = field.line()
        case .oldPrice: region.oldPrice = field.line()
        case .url: region.url = field.address()
        case .quantity: region.stock = StockText.pieces(field.line()) ?? region.stock
        default: field.drop()
        }
    }

    private mutating func addCategory(_ text: String) {
        guard !text.isEmpty else { return }
        guard let id = CategoryID(rawValue: text) else { return ledger.note(.badCategory, text) }
        guard draft.categories.count < settings.maximumCategoriesOfProduct else { return ledger.note(.tooManyValues, text) }
        if !draft.categories.contains(id) { draft.categories.append(id) }
    }

    private mutating func addPicture(_ text: String) {
        guard !text.isEmpty else { return }
        guard draft.pictures.count < settings.maximumPictures else { return ledger.note(.tooManyValues, text) }
        draft.pictures.append(text)
    }

    private mutating func setStock(_ text: String, rank: Int) {
        guard rank > draft.stockRank, let pieces = StockText.pieces(text) else { return }
        draft.stock = pieces
        draft.stockRank = rank
    }
}
