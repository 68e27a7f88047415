/// What babies use up.
extension Shelf {
    static let formula = Shelf(
        "formula", "Baby formula", motif: .tin, isStaple: true,
        phrases: ["formula", "first infant formula", "follow-on formula"],
        complements: ["baby-bottles", "sterilisers"],
        lines: [
            ProductLine(
                "Lactellio", "First formula", 1690, "Powdered formula for the first year, without palm oil.",
                .sizes("Stage", unit: nil, ["stage 1": 0, "stage 2": 0, "stage 3": 50]), colour: "sky", ["Weight": "800 g"]),
            ProductLine(
                "Lactellio", "Goat formula", 2290, "Made from goat's milk, with a measuring spoon in the lid.",
                .sizes("Stage", unit: nil, ["stage 1": 0, "stage 2": 0]), colour: "sage", ["Weight": "400 g"]),
            ProductLine(
                "Wiesengold", "Organic formula", 1890, "Organic whole milk from meadow cows.",
                .sizes("Stage", unit: nil, ["stage 1": 0, "stage 2": 0, "stage 3": 0]), colour: "sun", ["Weight": "600 g"]),
            ProductLine(
                "Wiesengold", "Good night formula", 1790, "Thicker, with oats, for the last bottle of the day.",
                colour: "lavender",
                ["Weight": "600 g"]),
            ProductLine(
                "Lactellio", "Ready-to-drink formula, 6 bottles", 1290, "For the way: open, add a teat, drink.", colour: "coral",
                ["Volume": "6 × 200 ml"]),
        ])

    static let nappies = Shelf(
        "nappies", "Nappies", motif: .pack, isStaple: true,
        phrases: ["nappies", "nappy pants", "newborn nappies", "swim nappies"],
        complements: ["wipes", "bath"],
        lines: [
            ProductLine(
                "Cumuli", "Dry nappies, monthly box", 3490, "Three layers and a line that shows when it is time.",
                .sizes("Size", unit: nil, ["size 1": 0, "size 2": 0, "size 3": 200, "size 4": 300, "size 5": 300]),
                colour: "mint", ["Pieces": "150"]),
            ProductLine(
                "Fernleaf", "Bamboo nappies, monthly box", 4490, "Bamboo on the skin, nothing bleached.",
                .sizes("Size", unit: nil, ["size 1": 0, "size 2": 0, "size 3": 200, "size 4": 300]), colour: "sage",
                ["Pieces": "140"]),
            ProductLine(
                "Cumuli", "Nappy pants", 2990, "Up like trousers, off by the seams.",
                .sizes("Size", unit: nil, ["size 4": 0, "size 5": 100, "size 6": 200]), colour: "sky", ["Pieces": "84"]),
        ])

    static let wipes = Shelf(
        "wipes", "Wipes & care", motif: .pack, isStaple: true, phrases: ["baby wipes", "water wipes", "nappy cream"],
        complements: ["nappies", "bath"],
        lines: [
            ProductLine(
                "Cumuli", "Water wipes", 1590, "Water and a drop of chamomile, on cloth.",
                .sizes("Packs", unit: "packs", ["6": 0, "12": 1300]), colour: "sky", ["Pieces": "60 a pack"]),
            ProductLine(
                "Fernleaf", "Compostable wipes", 1890, "Plant fibre that is gone in six weeks.",
                .sizes("Packs", unit: "packs", ["6": 0, "12": 1500]), colour: "forest", ["Pieces": "56 a pack"]),
            ProductLine(
                "Cumuli", "Sensitive wipes Calendula", 1390, "For skin that takes offence easily.",
                .sizes("Packs", unit: "packs", ["4": 0, "8": 1100]), colour: "sun", ["Pieces": "60 a pack"]),
        ])
}
