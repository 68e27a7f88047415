/// What kitchens use, and use up.
extension Shelf {
    static let utensils = Shelf(
        "utensils", "Kitchen utensils", motif: .utensil, phrases: ["spatula", "whisk", "wooden spoon", "kitchen tongs"],
        complements: ["knives", "cookbooks"],
        lines: [
            ProductLine(
                "Calvora", "Turner Glide", 1290, "A thin edge that slides under an egg.",
                .colours(["graphite", "coral", "sage"]),
                ["Material": "silicone, beech"]),
            ProductLine(
                "Calvora", "Whisk Cloud", 1190, "Eleven wires for stiff peaks.", .colours(["cream", "graphite"]),
                ["Material": "stainless steel"]),
            ProductLine(
                "Brimwick", "Olive wood spoon", 1490, "Cut from one piece; no two alike.",
                .sizes("Length", unit: "cm", ["25": 0, "30": 300]), colour: "terracotta", ["Material": "olive wood"]),
            ProductLine(
                "Nordlume", "Ladle Fjord", 1890, "Pours on both sides without a drop beside.", .colours(["navy", "graphite"]),
                ["Material": "stainless steel"]),
            ProductLine(
                "Calvora", "Tongs Heron", 1590, "Long legs, soft tips, a ring to lock them.", .colours(["coral", "mint"]),
                ["Material": "stainless steel, silicone"]),
        ])

    static let beans = Shelf(
        "coffee-beans", "Coffee beans", motif: .pouch, isStaple: true,
        phrases: ["coffee beans", "whole beans", "decaf beans", "filter roast"],
        complements: ["novels", "cookbooks"],
        lines: [
            roast("Lighthouse Roasters", "House blend", 1490, "terracotta", "Nuts and dark chocolate. For every pot."),
            roast("Lighthouse Roasters", "Morning filter roast", 1590, "sun", "Light, with apricot and honey."),
            roast("Lighthouse Roasters", "Decaf Evening", 1690, "navy", "All of the taste and all of the sleep."),
            roast("Kofferly", "Ethiopia Sidamo", 1790, "coral", "Jasmine, lemon, black tea."),
            roast("Kofferly", "Brazil Cerrado", 1390, "forest", "Round, sweet, forgiving."),
            roast("Kofferly", "Winter blend", 1590, "graphite", "Plum, clove, a long evening.").arrived(daysAgo: 3),
        ])

    static let waterJugs = Shelf(
        "water-jugs", "Water filter jugs", motif: .jug, isOneEnough: true, phrases: ["water jug", "filter jug", "water carafe"],
        complements: ["water-filters", "coffee-tea"],
        lines: [
            ProductLine(
                "Aquilo", "Filter jug Brook", 2490, "One and a half litres, fits in the door of the fridge.",
                .colours(["sky", "mint", "graphite"]), ["Model": "Brook", "Volume": "1.5 l"]),
            ProductLine(
                "Aquilo", "Filter jug River", 3490, "Three litres and a light that tells when the filter is done.",
                .colours(["navy", "cream"]), ["Model": "River", "Volume": "3 l"]),
            ProductLine(
                "Nordlume", "Glass filter carafe", 4990, "Glass and steel, for the table.", .colours(["sage", "graphite"]),
                ["Model": "Carafe", "Volume": "1.2 l"]),
        ])

    static let waterFilters = Shelf(
        "water-filters", "Filter cartridges", motif: .cartridge, isStaple: true,
        phrases: ["filter cartridge", "cartridges for brook", "water filter cartridge"],
        complements: ["coffee-tea"],
        lines: [
            cartridge("Aquilo", "Cartridges for Brook", "Brook", 1390),
            cartridge("Aquilo", "Cartridges for River", "River", 1590),
            cartridge("Nordlume", "Cartridges for Carafe", "Carafe", 1690),
        ])

    private static func roast(_ brand: String, _ name: String, _ price: Int64, _ colour: String, _ about: String) -> ProductLine {
        ProductLine(
            brand, name, price, about, .sizes("Weight", unit: "g", ["500": 0, "1000": 1100]), colour: colour,
            ["Grind": "whole beans"])
    }

    private static func cartridge(_ brand: String, _ name: String, _ model: String, _ price: Int64) -> ProductLine {
        ProductLine(
            brand, name, price, "Takes lime and chlorine out of a hundred litres: about a month.",
            .sizes("Pack", unit: "pcs", ["1": 0, "2": 900, "3": 1700]), colour: "sky", ["Fits": model])
    }
}
