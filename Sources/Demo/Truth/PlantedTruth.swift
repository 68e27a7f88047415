/// All that is true of the demo's customers and that a model ought to find out.
///
/// The history is drawn from these tables; beside it lie visits of people who buy what takes their fancy, which is the noise.
public enum PlantedTruth {
    /// What is bought after what, and when.
    public static let chains: [PlantedChain] = [
        // Used up and bought again.
        PlantedChain(Goods("formula"), againAfter: 18, spread: 1.5, share: 0.85),
        PlantedChain(Goods("nappies"), againAfter: 24, spread: 2, share: 0.85),
        PlantedChain(Goods("wipes"), againAfter: 28, spread: 3, share: 0.80),
        PlantedChain(Goods("coffee-beans"), againAfter: 21, spread: 2, share: 0.85),
        PlantedChain(Goods("water-filters"), againAfter: 29, spread: 2.5, share: 0.85),
        PlantedChain(Goods("ink"), againAfter: 45, spread: 4, share: 0.75),
        // One thing calls for the next.
        PlantedChain(smallBottles, to: largeBottles, after: 60, spread: 6, share: 0.60),
        PlantedChain(Goods("phones"), to: Goods("phone-cases"), after: 2, spread: 0.6, share: 0.55),
        PlantedChain(Goods("phones"), to: Goods("screen-protectors"), after: 8, spread: 1.5, share: 0.45),
        PlantedChain(Goods("phones"), to: Goods("chargers"), after: 21, spread: 2.5, share: 0.40),
        PlantedChain(Goods("printers"), to: Goods("ink"), after: 40, spread: 4, share: 0.75),
        PlantedChain(coffeeMakers, to: Goods("coffee-beans"), after: 4, spread: 1, share: 0.70),
        PlantedChain(Goods("water-jugs"), to: Goods("water-filters"), after: 29, spread: 2.5, share: 0.80),
        PlantedChain(volume("One"), to: volume("Two"), after: 12, spread: 2, share: 0.70),
        PlantedChain(volume("Two"), to: volume("Three"), after: 12, spread: 2, share: 0.70),
    ]

    /// What goes into the same basket.
    public static let companions: [PlantedCompanion] = [
        PlantedCompanion(main: Goods("phones"), companion: Goods("phone-cases"), share: 0.25),
        PlantedCompanion(main: Goods("pans"), companion: Goods("utensils"), share: 0.45),
        PlantedCompanion(main: coffeeMakers, companion: Goods("coffee-beans"), share: 0.30),
        PlantedCompanion(main: Goods("tableware"), companion: Goods("bibs"), share: 0.40),
        PlantedCompanion(main: Goods("sterilisers"), companion: smallBottles, share: 0.35),
        PlantedCompanion(main: Goods("childrens-books"), companion: Goods("soft-toys"), share: 0.25),
        PlantedCompanion(main: Goods("knives"), companion: Goods("cookbooks"), share: 0.20),
        PlantedCompanion(main: Goods("smart-watches"), companion: Goods("chargers"), share: 0.25),
    ]

    /// What is looked at and what is bought instead.
    public static let preferences: [PlantedPreference] = [
        PlantedPreference(
            lookedAt: Goods("phones", named: "Nova 5 Plus"), bought: Goods("phones", named: "Nova 5,"), share: 0.7),
        PlantedPreference(lookedAt: Goods("phones", named: "K9 Pro"), bought: Goods("phones", named: "K9,"), share: 0.7),
        PlantedPreference(
            lookedAt: Goods("headphones", named: "Nova Sound"), bought: Goods("headphones", named: "Quiet 3"), share: 0.6),
        PlantedPreference(lookedAt: Goods("pans", named: "Copper"), bought: Goods("pans", named: "Everyday"), share: 0.6),
        PlantedPreference(
            lookedAt: Goods("smart-watches", named: "Trail"), bought: Goods("smart-watches", named: "Pulse 2"), share: 0.6),
    ]

    /// What is typed and what is meant.
    public static let phrases: [PlantedPhrase] = [
        PlantedPhrase(
            phrase: "gift for newborn",
            goods: [
                Goods("soft-toys", named: "comforter", "Anton", "Lull"), Goods("sterilisers"), Goods("bath", named: "Captain"),
            ]),
        PlantedPhrase(phrase: "diapers", goods: [Goods("nappies"), Goods("wipes")]),
        PlantedPhrase(phrase: "milk powder", goods: [Goods("formula", named: "First", "Organic")]),
        PlantedPhrase(phrase: "dummy", goods: [Goods("pacifiers")]),
        PlantedPhrase(
            phrase: "weaning", goods: [Goods("tableware"), Goods("bibs"), Goods("cookbooks", named: "First Spoonfuls")]),
        PlantedPhrase(phrase: "mobile", goods: [Goods("phones")]),
        PlantedPhrase(phrase: "broken display", goods: [Goods("screen-protectors"), Goods("phones", named: "K9,", "One Mini")]),
        PlantedPhrase(phrase: "earbuds", goods: [Goods("headphones", named: "Run", "Quiet 3", "Nova Sound")]),
        PlantedPhrase(phrase: "battery empty", goods: [Goods("chargers", named: "Power bank", "Car charger")]),
        PlantedPhrase(phrase: "fitness tracker", goods: [Goods("smart-watches", named: "Fit band", "Trail")]),
        PlantedPhrase(phrase: "holiday reading", goods: [Goods("novels", named: "Tide Tables", "Orchard", "Train")]),
        PlantedPhrase(phrase: "whodunnit", goods: [Goods("novels", named: "Orchard", "Cartographer")]),
        PlantedPhrase(
            phrase: "espresso", goods: [Goods("coffee-tea", named: "Moka"), Goods("coffee-beans", named: "House", "Brazil")]),
        PlantedPhrase(phrase: "limescale", goods: [Goods("water-filters"), Goods("water-jugs")]),
        PlantedPhrase(
            phrase: "housewarming", goods: [Goods("coffee-tea", named: "teapot"), Goods("knives", named: "Chef"), Goods("pans")]),
        PlantedPhrase(
            phrase: "present for a five year old", goods: [Goods("building-toys", named: "Engineer", "Magnetic", "Marble")]),
        PlantedPhrase(
            phrase: "lullaby", goods: [Goods("soft-toys", named: "Lull"), Goods("childrens-books", named: "Night", "Fox")]),
    ]

    /// What kinds of customers begin with.
    static let needs: [PlantedNeed] = [
        PlantedNeed(kind: .parent, goods: Goods("formula"), share: 0.20),
        PlantedNeed(kind: .parent, goods: Goods("nappies"), share: 0.26),
        PlantedNeed(kind: .parent, goods: Goods("wipes"), share: 0.20),
        PlantedNeed(kind: .parent, goods: smallBottles, share: 0.24),
        PlantedNeed(kind: .parent, goods: Goods("tableware"), share: 0.16),
        PlantedNeed(kind: .parent, goods: Goods("bibs"), share: 0.16),
        PlantedNeed(kind: .parent, goods: Goods("sterilisers"), share: 0.12),
        PlantedNeed(kind: .parent, goods: Goods("pacifiers"), share: 0.15),
        PlantedNeed(kind: .parent, goods: Goods("soft-toys"), share: 0.10),
        PlantedNeed(kind: .gadgets, goods: Goods("phones"), share: 0.45),
        PlantedNeed(kind: .gadgets, goods: Goods("phone-cases"), share: 0.14),
        PlantedNeed(kind: .gadgets, goods: Goods("chargers"), share: 0.08),
        PlantedNeed(kind: .gadgets, goods: Goods("headphones"), share: 0.20),
        PlantedNeed(kind: .gadgets, goods: Goods("smart-watches"), share: 0.12),
        PlantedNeed(kind: .gadgets, goods: Goods("printers"), share: 0.26),
        PlantedNeed(kind: .reader, goods: volume("One"), share: 0.60),
        PlantedNeed(kind: .reader, goods: Goods("novels"), share: 0.25),
        PlantedNeed(kind: .reader, goods: Goods("childrens-books"), share: 0.15),
        PlantedNeed(kind: .reader, goods: Goods("coffee-beans"), share: 0.10),
        PlantedNeed(kind: .reader, goods: Goods("printers"), share: 0.26),
        PlantedNeed(kind: .cook, goods: coffeeMakers, share: 0.50),
        PlantedNeed(kind: .cook, goods: Goods("coffee-beans"), share: 0.12),
        PlantedNeed(kind: .cook, goods: Goods("water-jugs"), share: 0.30),
        PlantedNeed(kind: .cook, goods: Goods("pans"), share: 0.30),
        PlantedNeed(kind: .cook, goods: Goods("utensils"), share: 0.25),
        PlantedNeed(kind: .cook, goods: Goods("knives"), share: 0.20),
        PlantedNeed(kind: .gifts, goods: Goods("soft-toys"), share: 0.30),
        PlantedNeed(kind: .gifts, goods: Goods("building-toys"), share: 0.30),
        PlantedNeed(kind: .gifts, goods: Goods("childrens-books"), share: 0.30),
        PlantedNeed(kind: .bargains, goods: Goods("printers"), share: 0.30),
        PlantedNeed(kind: .bargains, goods: Goods("pans"), share: 0.16),
        PlantedNeed(kind: .bargains, goods: Goods("chargers"), share: 0.16),
    ]

    private static let smallBottles = Goods("baby-bottles", named: "150 ml", "120 ml")
    private static let largeBottles = Goods("baby-bottles", named: "260 ml", "240 ml")
    private static let coffeeMakers = Goods("coffee-tea", named: "Moka", "Pour-over", "press")

    private static func volume(_ part: String) -> Goods { Goods("novels", named: "Part \(part)") }
}
