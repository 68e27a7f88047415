import Commerce

/// A kind of customer: what draws them and how they shop.
struct Persona: Sendable {
    /// Which kind.
    var kind: Kind
    /// How many in a hundred visitors are of this kind.
    var share: Double
    /// Shelves that draw them, with weights.
    var interests: [(shelf: CategoryID, weight: Double)]
    /// How many products they look at in a visit, on average.
    var views: Double
    /// The chance that a product looked at goes into the cart.
    var cartRate: Double
    /// The chance to go from the cart to the till; seven in ten who do so order.
    var orderRate: Double
    /// The chance to look for something by typing rather than by clicking.
    var searchRate: Double
    /// The chance to pass over what is not reduced.
    var bargainHunting: Double

    /// The kinds of customers.
    enum Kind: Sendable {
        case parent, gadgets, reader, cook, gifts, bargains
    }

    init(
        _ kind: Kind, share: Double, views: Double, cartRate: Double, orderRate: Double, searchRate: Double,
        bargainHunting: Double = 0,
        _ interests: KeyValuePairs<String, Double>
    ) {
        self.kind = kind
        self.share = share
        self.views = views
        self.cartRate = cartRate
        self.orderRate = orderRate
        self.searchRate = searchRate
        self.bargainHunting = bargainHunting
        self.interests = interests.map { (CategoryID(unchecked: $0.key), $0.value) }
    }

    /// Everybody who comes to the demo shop.
    static let all: [Persona] = [
        // New parents: baby goods in baskets, a soft toy, a little sleepless cooking.
        Persona(
            .parent, share: 30, views: 5.2, cartRate: 0.034, orderRate: 0.21, searchRate: 0.18,
            [
                "baby-bottles": 10, "pacifiers": 7, "sterilisers": 5, "tableware": 7, "bibs": 6, "bath": 5, "soft-toys": 3,
                "childrens-books": 2, "cookbooks": 0.5, "formula": 2, "nappies": 2, "wipes": 1,
            ]),
        // Gadget people: compare phones at length, buy accessories.
        Persona(
            .gadgets, share: 22, views: 5.8, cartRate: 0.026, orderRate: 0.18, searchRate: 0.30,
            [
                "phones": 10, "headphones": 7, "phone-cases": 5, "smart-watches": 5, "chargers": 4, "screen-protectors": 2,
                "printers": 1.5, "ink": 0.5,
            ]),
        // Readers: novels, and what goes with an armchair.
        Persona(
            .reader, share: 15, views: 3.9, cartRate: 0.04, orderRate: 0.23, searchRate: 0.26,
            ["novels": 10, "crafts-books": 4, "childrens-books": 3, "cookbooks": 3, "coffee-tea": 2, "coffee-beans": 1]),
        // Cooks: kitchen and cookbooks.
        Persona(
            .cook, share: 13, views: 4.4, cartRate: 0.034, orderRate: 0.21, searchRate: 0.20,
            [
                "pans": 9, "knives": 7, "cookbooks": 6, "coffee-tea": 6, "utensils": 4, "coffee-beans": 2, "water-jugs": 2,
                "water-filters": 1,
            ]),
        // Gift hunters: toys, picture books, a bit of everything; buy once.
        Persona(
            .gifts, share: 11, views: 4.8, cartRate: 0.034, orderRate: 0.23, searchRate: 0.12,
            [
                "soft-toys": 8, "building-toys": 8, "childrens-books": 6, "bath": 3, "coffee-tea": 2, "headphones": 1.5,
                "smart-watches": 1,
            ]),
        // Bargain hunters: whatever is reduced.
        Persona(
            .bargains, share: 9, views: 6.0, cartRate: 0.034, orderRate: 0.14, searchRate: 0.08, bargainHunting: 0.7,
            [
                "chargers": 4, "pans": 4, "building-toys": 4, "phones": 3, "bibs": 2, "novels": 3, "headphones": 3, "knives": 2,
                "printers": 1.5, "utensils": 1,
            ]),
    ]
}
