import Commerce

/// What a feed says of one offer, before it is known whether that makes a product. Texts are clean and cut, nothing else is looked at.
struct OfferDraft {
    var line = 0
    var id = ""
    var group = ""
    var name = ""
    var typePrefix = ""
    var vendor = ""
    var model = ""
    var url = ""
    var pictures: [String] = []
    var price = ""
    var salePrice = ""
    var oldPrice = ""
    var purchasePrice = ""
    var isPriceFrom = false
    var currency = ""
    var categories: [CategoryID] = []
    var availability: Availability?
    var stock: Int?
    /// How much the element that `stock` came from is trusted, larger is better.
    var stockRank = 0
    var description: String?
    var parameters: [Parameter] = []
    var regions: [RegionDraft] = []
}
