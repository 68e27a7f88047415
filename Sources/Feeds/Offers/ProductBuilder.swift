import Commerce

/// Decides whether an offer makes a product, and makes it; what is wrong goes into the ledger.
struct ProductBuilder {
    /// The currency of prices that name none.
    var currency: Currency

    private let settings: FeedSettings
    private let ledger: FeedLedger
    private var seen = SeenOffers()

    init(settings: FeedSettings, ledger: FeedLedger) {
        currency = settings.currency
        self.settings = settings
        self.ledger = ledger
    }

    /// The product; nil if the offer lacks what it must have, or was there before.
    mutating func product(_ draft: OfferDraft, known categories: CategoryTree) -> Product? {
        guard ledger.report.offersTaken < settings.maximumOffers else {
            return refuse(.tooManyOffers, "\(settings.maximumOffers)")
        }
        guard let id = ProductID(rawValue: draft.id) else { return refuse(.badID, draft.id) }
        let name = Self.name(draft)
        guard !name.isEmpty else { return refuse(.noName, "") }
        let currency = currency(draft)
        guard let price = Self.price(draft, currency), price.minorUnits > 0 else { return refuse(.noPrice, draft.price) }
        guard seen.insert(draft.id) else { return refuse(.duplicateID, name) }
        var product = Product(id: id, name: name, url: address(draft.url), price: price, parameters: draft.parameters)
        product.group = group(draft.group)
        product.pictures = pictures(draft.pictures)
        product.oldPrice = oldPrice(draft.salePrice.isEmpty ? draft.oldPrice : draft.price, above: price)
        product.purchasePrice = secondPrice(draft.purchasePrice, currency)
        product.brand = draft.vendor.isEmpty ? nil : draft.vendor
        product.categories = self.categories(draft, categories)
        product.stock = draft.stock
        product.description = draft.description
        product.regions = regions(draft, currency)
        // Anywhere: an offer that is sold out by itself may be there in a region.
        let isAvailableByItself = isAvailable(draft.availability, stock: draft.stock)
        product.isAvailable = isAvailableByItself || product.regions.contains(where: \.isAvailable)
        if draft.isPriceFrom { ledger.note(.priceFrom, price.decimal) }
        return product
    }

    private func refuse(_ kind: FeedProblem.Kind, _ detail: String) -> Product? {
        ledger.note(kind, detail)
        return nil
    }

    /// The name, or what a `vendor.model` offer is called: type, vendor, model.
    private static func name(_ draft: OfferDraft) -> String {
        guard draft.name.isEmpty else { return draft.name }
        guard !draft.model.isEmpty || !draft.typePrefix.isEmpty else { return "" }
        // Shops that repeat the vendor in the model would be shown with it twice.
        let repeats = draft.model.lowercased().hasPrefix(draft.vendor.lowercased() + " ")
        let parts = [draft.typePrefix, repeats ? "" : draft.vendor, draft.model]
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }

    // MARK: Money

    private func currency(_ draft: OfferDraft) -> Currency {
        if draft.currency.isEmpty { return currency }
        guard let own = Currency(rawValue: draft.currency) else {
            ledger.note(.badCurrency, draft.currency)
            return currency
        }
        return own
    }

    private static func price(_ draft: OfferDraft, _ currency: Currency) -> Money? {
        PriceText(draft.salePrice.isEmpty ? draft.price : draft.salePrice).money(in: currency)
    }

    private func secondPrice(_ text: String, _ currency: Currency) -> Money? {
        guard !text.isEmpty else { return nil }
        guard let money = PriceText(text).money(in: currency), money.minorUnits > 0 else {
            if PriceText(text).money(in: currency) == nil { ledger.note(.badPrice, text) }
            return nil
        }
        return money
    }

    private func oldPrice(_ text: String, above price: Money) -> Money? {
        guard let old = secondPrice(text, price.currency) else { return nil }
        guard old.currency == price.currency, old.minorUnits > price.minorUnits else {
            ledger.note(.oldPriceNotHigher, "\(old.decimal), price \(price.decimal)")
            return nil
        }
        return old
    }

    // MARK: Addresses

    private func address(_ text: String) -> String {
        guard !text.isEmpty else {
            ledger.note(.noAddress)
            return ""
        }
        guard let address = FeedAddress.normalized(text) else {
            ledger.note(.badAddress, text)
            return ""
        }
        return address
    }

    private func pictures(_ texts: [String]) -> [String] {
        var pictures: [String] = []
        for text in texts {
            guard let address = FeedAddress.normalized(text) else {
                ledger.note(.badAddress, text)
                continue
            }
            if !pictures.contains(address) { pictures.append(address) }
        }
        if pictures.isEmpty { ledger.note(.noPicture) }
        return pictures
    }

    // MARK: Belonging and stock

    private func group(_ text: String) -> GroupID? {
        GroupID(rawValue: text)
    }

    private func categories(_ draft: OfferDraft, _ tree: CategoryTree) -> [CategoryID] {
        if draft.categories.isEmpty { ledger.note(.noCategory) }
        for id in draft.categories where !tree.isEmpty && !tree.known.contains(id) { ledger.note(.unknownCategory, id.rawValue) }
        return draft.categories
    }

    /// What is not said counts as available, unless the stock is said to be nothing.
    private func isAvailable(_ availability: Availability?, stock: Int?) -> Bool {
        switch availability {
        case .available: return true
        case .unavailable: return false
        case .unknown(let word):
            ledger.note(.badAvailability, word)
            return false
        case nil: return stock != 0
        }
    }

    private func regions(_ draft: OfferDraft, _ currency: Currency) -> [RegionalOffer] {
        draft.regions.compactMap { region in
            guard let id = RegionID(rawValue: region.id) else { return nil }
            let price = secondPrice(region.price, currency)
            let base = price ?? Self.price(draft, currency)
            return RegionalOffer(
                region: id, isAvailable: isAvailable(region.availability, stock: region.stock), price: price,
                oldPrice: base.flatMap { oldPrice(region.oldPrice, above: $0) }, stock: region.stock,
                url: region.url.isEmpty ? nil : FeedAddress.normalized(region.url))
        }
    }
}
