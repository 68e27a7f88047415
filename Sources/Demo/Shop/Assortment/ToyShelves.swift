extension Department {
    /// Toys.
    static let toys = Department("toys", "Toys", [.building, .soft])
}

extension Shelf {
    fileprivate static let building = Shelf(
        "building-toys", "Building toys", motif: .blocks,
        phrases: ["wooden blocks", "building set", "marble run", "magnetic tiles"],
        complements: ["soft-toys", "childrens-books", "crafts-books"],
        lines: [
            ProductLine(
                "Bubo & Kin", "Wooden blocks", 2490, "Beech, water-based colours, a cotton bag.",
                .sizes("Pieces", unit: "pcs", ["30": 0, "50": 1200, "100": 3500]), colour: "coral", ["Age": "12+ months"]),
            ProductLine(
                "Quillo", "Magnetic tiles", 3990, "Houses, rockets, lanterns: it clicks and holds.",
                .sizes("Pieces", unit: "pcs", ["40": 0, "80": 3000]), colour: "sky", ["Age": "3+ years"]),
            ProductLine(
                "Quillo", "Marble run Cascade", 4490, "Ramps, spirals and a bell at the end.", .colours(["lavender", "sage"]),
                ["Age": "4+ years", "Pieces": "72"]),
            ProductLine(
                "Bubo & Kin", "Arch stacker Rainbow", 2990, "Seven arches, a thousand uses.", .colours(["rose", "sun", "mint"]),
                ["Age": "12+ months"]),
            ProductLine(
                "Quillo", "Engineer box", 5490, "Screws, gears, a crank and a book of ideas.",
                .sizes("Pieces", unit: "pcs", ["120": 0, "240": 3000]), colour: "terracotta", ["Age": "5+ years"]),
            ProductLine(
                "Tinkabo", "Soft blocks", 1890, "Silicone blocks to stack, squeeze and bite.",
                .colours(["mint", "cream", "rose"]),
                ["Age": "6+ months"]),
        ])

    fileprivate static let soft = Shelf(
        "soft-toys", "Soft toys", motif: .plush, phrases: ["teddy bear", "soft toy", "comforter", "plush bunny"],
        complements: ["childrens-books", "building-toys", "bath"],
        lines: [
            ProductLine(
                "Bubo & Kin", "Teddy bear Anton", 2490, "Sits by himself and listens.",
                .sizes("Height", unit: "cm", ["25": 0, "35": 1000, "60": 3500]), colour: "sand", ["Age": "0+ months"]),
            ProductLine(
                "Bubo & Kin", "Bear comforter Cloud", 1490, "A bear above, a blanket below.", .colours(["mint", "rose", "sky"]),
                ["Age": "0+ months", "Material": "organic cotton"]),
            ProductLine(
                "Quillo", "Corduroy bear Mika", 2190, "Wide-wale corduroy, embroidered eyes.",
                .colours(["terracotta", "sage", "lavender"]),
                ["Age": "12+ months"]),
            ProductLine(
                "Tinkabo", "Musical bear Lull", 2990, "Pull the paw: it plays for three minutes.", .colours(["cream", "sky"]),
                ["Age": "0+ months"]),
            ProductLine(
                "Tinkabo", "Sleepy bear Dusk", 2690, "Breathes slowly until you do.", .colours(["lavender", "sand"]),
                ["Age": "0+ months"]
            ).arrived(daysAgo: 4),
            ProductLine(
                "Quillo", "Pocket bear Pip", 990, "Twelve centimetres of company.", .colours(["coral", "navy", "forest", "sun"]),
                ["Age": "3+ years"]),
        ])
}
