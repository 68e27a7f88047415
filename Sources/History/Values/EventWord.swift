import Commerce

/// What happened, as files of the past call it.
enum EventWord: Sendable {
    case view, categoryView, pageView, search, cartAdd, cartRemove, checkout, order

    /// Reads a word; case, spaces, hyphens and underscores do not count. Nil for one that is not known.
    init?(_ word: String) {
        if let known = Self.words[word] {
            self = known
            return
        }
        guard let known = Self.words[word.lowercased().filter { $0 != "_" && $0 != "-" && $0 != " " }] else { return nil }
        self = known
    }

    private static let words: [String: EventWord] = [
        "view": .view, "productview": .view, "viewproduct": .view, "viewitem": .view, "detail": .view, "itemview": .view,
        "click": .view, "viewcontent": .view, "categoryview": .categoryView, "viewcategory": .categoryView,
        "viewitemlist": .categoryView, "pageview": .pageView, "search": .search, "addtocart": .cartAdd, "cartadd": .cartAdd,
        "addtobasket": .cartAdd, "cart": .cartAdd, "add": .cartAdd, "basket": .cartAdd, "removefromcart": .cartRemove,
        "cartremove": .cartRemove, "removefrombasket": .cartRemove, "remove": .cartRemove, "checkout": .checkout,
        "begincheckout": .checkout, "initiatecheckout": .checkout, "transaction": .order, "purchase": .order, "order": .order,
        "buy": .order, "sale": .order,
    ]
}
