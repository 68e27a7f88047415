extension Department {
    /// Kitchenware.
    static let kitchen = Department(
        "kitchen", "Kitchen", [.pans, .knives, .coffee, .utensils, .beans, .waterJugs, .waterFilters])
}

extension Shelf {
    fileprivate static let pans = Shelf(
        "pans", "Pots & pans", motif: .pan, phrases: ["frying pan", "cast iron pan", "saucepan", "pan 28 cm"],
        complements: ["utensils", "knives", "cookbooks"],
        lines: [
            ProductLine(
                "Calvora", "Forge cast-iron skillet", 3990, "Seasoned at the works, better every year.",
                .sizes("Diameter", unit: "cm", ["20": 0, "26": 1000, "30": 2000]), colour: "graphite",
                ["Hob": "all, induction too"]),
            ProductLine(
                "Calvora", "Everyday non-stick pan", 2490, "A ceramic coating without PFAS.",
                .sizes("Diameter", unit: "cm", ["20": 0, "24": 500, "28": 1000]), colour: "sage", ["Hob": "all, induction too"]),
            ProductLine(
                "Brimwick", "Copper sauté pan", 11900, "Two millimetres of copper, lined with steel.",
                .sizes("Diameter", unit: "cm", ["20": 0, "24": 2500]), colour: "terracotta", ["Hob": "gas, electric"]),
            ProductLine(
                "Calvora", "Enamel pan Meadow", 3490, "Light, bright, dishwasher-safe.", .colours(["sky", "coral", "cream"]),
                ["Diameter": "24 cm"]),
            ProductLine(
                "Nordlume", "Steel frying pan Fjord", 5990, "Three layers up to the rim.",
                .sizes("Diameter", unit: "cm", ["24": 0, "28": 1000]), colour: "navy", ["Hob": "all, induction too"]),
            ProductLine(
                "Calvora", "Pancake pan", 1990, "A low rim and a long handle.", .colours(["graphite", "rose"]),
                ["Diameter": "22 cm"]),
        ])

    fileprivate static let knives = Shelf(
        "knives", "Knives & boards", motif: .knife, phrases: ["chef's knife", "bread knife", "paring knife", "knife set"],
        complements: ["utensils", "cookbooks"],
        lines: [
            ProductLine(
                "Brimwick", "Chef's knife", 5990, "Forged, balanced at the bolster.",
                .sizes("Blade", unit: "cm", ["16": 0, "20": 1000, "24": 2000]), colour: "terracotta", ["Handle": "walnut"]),
            ProductLine(
                "Brimwick", "Bread knife", 4990, "A wavy edge that does not tear the crumb.",
                .sizes("Blade", unit: "cm", ["21": 0, "26": 700]), colour: "terracotta", ["Handle": "walnut"]),
            ProductLine(
                "Calvora", "Paring knife Bird", 1290, "For everything round and small.",
                .colours(["coral", "sun", "sage", "navy"]),
                ["Blade": "8 cm"]),
            ProductLine(
                "Hagane & Oak", "Santoku", 12900, "67 layers of steel, 62 HRC, each a little different.",
                .sizes("Blade", unit: "cm", ["14": 0, "18": 2000]), colour: "graphite", ["Handle": "smoked oak"]),
            ProductLine(
                "Calvora", "Utility knife Everyday", 1990, "Stays sharp in the dishwasher.", .colours(["graphite", "sky"]),
                ["Blade": "13 cm"]),
            ProductLine(
                "Hagane & Oak", "Knife for children Chop", 2490, "Sharp enough for carrots, with a rounded tip.",
                .colours(["mint", "rose"]), ["Age": "4+ years"]),
            ProductLine(
                "Hagane & Oak", "Nakiri", 11900, "A straight edge for vegetables: down, forward, done.",
                .sizes("Blade", unit: "cm", ["16": 0, "18": 1500]), colour: "navy", ["Handle": "smoked oak"]
            ).arrived(daysAgo: 6),
        ])

    fileprivate static let coffee = Shelf(
        "coffee-tea", "Coffee & tea", motif: .pot, isOneEnough: true,
        phrases: ["moka pot", "teapot", "coffee maker", "french press"],
        complements: ["coffee-beans", "cookbooks", "novels"],
        lines: [
            ProductLine(
                "Calvora", "Moka pot Piccola", 2990, "Strong coffee from any hob.",
                .sizes("Size", unit: "cups", ["3": 0, "6": 900, "9": 1800]), colour: "graphite", ["Material": "aluminium"]),
            ProductLine(
                "Nordlume", "Pour-over set Drip", 3490, "Filter, glass and a lid that is also the drip tray.",
                .colours(["sand", "graphite"]), ["Volume": "600 ml"]),
            ProductLine(
                "Brimwick", "Stoneware teapot", 4290, "A spout that does not drip, a sieve that comes out.",
                .colours(["sage", "navy", "terracotta", "cream"]), ["Volume": "1.1 l"]),
            ProductLine(
                "Calvora", "French press Morning", 2790, "Double wall, warm for an hour.",
                .sizes("Volume", unit: "l", ["0.35": 0, "1.0": 800]), colour: "coral", ["Material": "stainless steel"]),
            ProductLine(
                "Nordlume", "Milk jug Latte", 1890, "For foam and for flowers.", .colours(["sky", "rose", "mint"]),
                ["Volume": "350 ml"]),
            ProductLine(
                "Brimwick", "Enamel kettle Whistle", 3990, "It sings when it is ready.", .colours(["coral", "cream"]),
                ["Volume": "2 l"]),
        ])
}
