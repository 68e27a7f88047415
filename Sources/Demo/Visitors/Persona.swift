import Commerce

/// A kind of customer: what draws them and how they shop.
struct Persona: Sendable {
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

    init(
        share: Double, views: Double, cartRate: Double, orderRate: Double, searchRate: Double, bargainHunting: Double = 0,
        _ interests: KeyValuePairs<String, Double>
    ) {
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
            share: 30, views: 5.2, cartRate: 0.034, orderRate: 0.21, searchRate: 0.18,
            [
                "baby-bottles": 10, "pacifiers": 7, "sterilisers": 5, "tableware": 7, "bibs": 6, "bath": 5, "soft-toys": 3,
                "childrens-books": 2, "cookbooks": 0.5,
            ]),
        // Gadget people: compare phones at length, buy accessories.
        Persona(
            share: 22, views: 5.8, cartRate: 0.026, orderRate: 0.18, searchRate: 0.30,
            ["phones": 10, "headphones": 7, "phone-cases": 5, "smart-watches": 5, "chargers": 4]),
        // Readers: novels, and what goes with an armchair.
        Persona(
            share: 15, views: 3.9, cartRate: 0.04, orderRate: 0.23, searchRate: 0.26,
            ["novels": 10, "crafts-books": 4, "childrens-books": 3, "cookbooks": 3, "coffee-tea": 2]),
        // Cooks: kitchen and cookbooks.
        Persona(
            share: 13, views: 4.4, cartRate: 0.034, orderRate: 0.21, searchRate: 0.20,
            ["pans": 9, "knives": 7, "cookbooks": 6, "coffee-tea": 6]),
        // Gift hunters: toys, picture books, a bit of everything; buy once.
        Persona(
            share: 11, views: 4.8, cartRate: 0.034, orderRate: 0.23, searchRate: 0.12,
            [
                "soft-toys": 8, "building-toys": 8, "childrens-books": 6, "bath": 3, "coffee-tea": 2, "headphones": 1.5,
                "smart-watches": 1,
            ]),
        // Bargain hunters: whatever is reduced.
        Persona(
            share: 9, views: 6.0, cartRate: 0.034, orderRate: 0.14, searchRate: 0.08, bargainHunting: 0.7,
            ["chargers": 4, "pans": 4, "building-toys": 4, "phones": 3, "bibs": 2, "novels": 3, "headphones": 3, "knives": 2]),
    ]
}
