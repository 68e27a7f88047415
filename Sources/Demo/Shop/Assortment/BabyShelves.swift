extension Department {
    /// Goods for babies.
    static let baby = Department(
        "baby", "Baby", [.bottles, .pacifiers, .sterilisers, .tableware, .bibs, .bath, .formula, .nappies, .wipes])
}

extension Shelf {
    fileprivate static let bottles = Shelf(
        "baby-bottles", "Baby bottles", motif: .bottle,
        phrases: ["baby bottle", "anti-colic bottle", "glass bottle", "straw cup"],
        complements: ["pacifiers", "sterilisers", "bibs"],
        lines: [
            ProductLine(
                "Mirelle", "Flow anti-colic bottle", 890, "Two vents keep air out of the milk. Soft slow-flow teat.",
                .sizes("Volume", unit: "ml", ["150": 0, "260": 150, "330": 300]), colour: "mint",
                ["Age": "0+ months", "Material": "polypropylene"]),
            ProductLine(
                "Tinkabo", "Easy wide-neck bottle", 650, "A wide neck that is quick to fill and quick to clean.",
                .sizes("Volume", unit: "ml", ["150": 0, "260": 120, "300": 200]), colour: "sky",
                ["Age": "0+ months", "Material": "polypropylene"]),
            ProductLine(
                "Mirelle", "Pure glass bottle", 1290, "Borosilicate glass that takes boiling water, with a silicone sleeve.",
                .sizes("Volume", unit: "ml", ["120": 0, "240": 260]), colour: "cream",
                ["Age": "0+ months", "Material": "glass"]),
            ProductLine(
                "Tinkabo", "Trainer bottle with handles", 990, "Two handles for small hands and a spout that does not drip.",
                .colours(["mint", "coral"]), ["Age": "6+ months", "Volume": "200 ml"]),
            ProductLine(
                "Pepino", "Straw cup Zip", 1190, "The straw folds away under a sliding lid. Good for the pram.",
                .colours(["sky", "rose", "sun"]), ["Age": "9+ months", "Volume": "300 ml"]),
            ProductLine(
                "Nordlume", "Steel thermo bottle", 2190, "Keeps milk warm for six hours. Fits Mirelle and Nordlume teats.",
                .sizes("Volume", unit: "ml", ["200": 0, "350": 400]), colour: "sage",
                ["Age": "0+ months", "Material": "stainless steel"]),
        ])

    fileprivate static let pacifiers = Shelf(
        "pacifiers", "Pacifiers", motif: .pacifier, phrases: ["pacifier", "soother", "pacifier clip", "night pacifier"],
        complements: ["baby-bottles", "sterilisers", "bibs"],
        lines: [
            ProductLine(
                "Mirelle", "Air silicone pacifier, 2 pcs", 590, "Large vents leave the skin dry. Comes in a box that sterilises.",
                .sizes("Age", unit: "months", ["0–6": 0, "6–18": 0, "18+": 0]), colour: "mint", ["Material": "silicone"]),
            ProductLine(
                "Tinkabo", "Night glow pacifier", 490, "The knob glows for eight hours, so it is found in the dark.",
                .colours(["sky", "lavender", "sun"]), ["Age": "6–18 months", "Material": "silicone"]),
            ProductLine(
                "Pepino", "Round latex pacifier", 450, "Natural rubber, cherry shape, one piece.",
                .colours(["sand", "terracotta", "sage"]), ["Age": "0–6 months", "Material": "latex"]),
            ProductLine(
                "Nordlume", "Newborn pacifier Mini", 690, "Weighs seven grams. For the first weeks.",
                .colours(["cream", "rose"]),
                ["Age": "0–2 months", "Material": "silicone"]),
            ProductLine(
                "Bubo & Kin", "Pacifier with wooden ring", 890, "A beech ring to hold on to.",
                .colours(["sand", "coral", "forest"]),
                ["Age": "0–6 months", "Material": "silicone, beech"]),
        ])

    fileprivate static let sterilisers = Shelf(
        "sterilisers", "Sterilisers & warmers", motif: .steriliser, isOneEnough: true,
        phrases: ["steriliser", "bottle warmer", "steam steriliser", "drying rack"],
        complements: ["baby-bottles", "pacifiers", "tableware"],
        lines: [
            ProductLine(
                "Mirelle", "Steam steriliser", 4990, "Six minutes of steam, then dry until opened.",
                .sizes("Capacity", unit: "bottles", ["4": 0, "6": 1200, "8": 2400]), colour: "mint", ["Power": "500 W"]),
            ProductLine(
                "Tinkabo", "Bottle warmer Duo", 3290, "Warms evenly to drinking temperature and holds it.",
                .colours(["sky", "cream"]), ["Power": "300 W"]),
            ProductLine(
                "Nordlume", "UV steriliser box", 7990, "Ultraviolet light and warm air, without water.",
                .colours(["graphite", "cream"]),
                ["Power": "35 W"]),
            ProductLine(
                "Tinkabo", "Microwave steam bags, 5 pcs", 790, "Three minutes in the microwave. Each bag works twenty times.",
                colour: "sky"),
            ProductLine(
                "Pepino", "Drying rack Meadow", 1490, "Blades of grass hold bottles, teats and rings upside down.",
                .colours(["sage", "cream", "rose"]), ["Material": "polypropylene"]),
            ProductLine(
                "Mirelle", "Travel bottle warmer", 2890, "Runs from a car socket or any USB-C charger.",
                .colours(["graphite", "mint"]),
                ["Power": "45 W"]),
            ProductLine(
                "Nordlume", "Kettle for formula", 5490, "Holds water at exactly the degree that the formula wants.",
                .sizes("Volume", unit: "l", ["0.8": 0, "1.2": 700]), colour: "cream", ["Power": "800 W"]),
        ])

    fileprivate static let tableware = Shelf(
        "tableware", "Baby tableware", motif: .plate, phrases: ["suction plate", "baby spoon", "silicone bowl", "toddler plate"],
        complements: ["bibs", "baby-bottles", "pacifiers"],
        lines: [
            ProductLine(
                "Pepino", "Suction plate Paws", 1390, "Three compartments and a foot that stays on the table.",
                .colours(["sage", "rose", "sun", "sky"]), ["Age": "6+ months", "Material": "silicone"]),
            ProductLine(
                "Bubo & Kin", "Bamboo bowl with spoon", 1690, "A smooth bowl on a suction ring that comes off for washing.",
                .colours(["sand", "forest", "coral"]), ["Age": "6+ months", "Material": "bamboo, silicone"]),
            ProductLine(
                "Pepino", "First spoons, 3 pcs", 690, "Soft tips, flat bowls, short handles.", .colours(["mint", "coral"]),
                ["Age": "4+ months", "Material": "silicone"]),
            ProductLine(
                "Tinkabo", "Divided plate Little Train", 990, "Each carriage keeps its food to itself. Dishwasher-safe.",
                .colours(["sky", "sun"]), ["Age": "12+ months", "Material": "melamine"]),
            ProductLine(
                "Nordlume", "Dinner set Fjord, 4 pieces", 2990, "Plate, bowl, cup and spoon in a gift box.",
                .colours(["navy", "sage", "terracotta"]), ["Age": "6+ months", "Material": "silicone"]),
        ])

    fileprivate static let bibs = Shelf(
        "bibs", "Bibs", motif: .bib, phrases: ["silicone bib", "bib with pocket", "sleeved bib", "bandana bib"],
        complements: ["tableware", "baby-bottles", "pacifiers"],
        lines: [
            ProductLine(
                "Pepino", "Catch silicone bib", 990, "A deep pocket that stays open. Rolls up for the bag.",
                .colours(["sage", "rose", "sun", "sky"]), ["Age": "6+ months", "Material": "silicone"]),
            ProductLine(
                "Bubo & Kin", "Muslin bandana bibs, 3 pcs", 1290, "Four layers of cotton, two sizes of snap.",
                .colours(["sand", "lavender", "forest"]), ["Age": "0+ months", "Material": "cotton"]),
            ProductLine(
                "Tinkabo", "Sleeved painter bib", 1490, "Long sleeves for soup and for finger paint. Wipes clean.",
                .sizes("Age", unit: "months", ["6–12": 0, "12–24": 100, "24–36": 200]), colour: "coral",
                ["Material": "polyester"]
            ),
            ProductLine(
                "Nordlume", "Terry bib Soft", 590, "Thick terry on top, waterproof below.", .colours(["cream", "mint", "rose"]),
                ["Age": "0+ months", "Material": "cotton"]),
            ProductLine(
                "Bubo & Kin", "Apron bib Little Chef", 1390, "Ties at the back like a cook's, wipes clean like a table.",
                .colours(["cream", "forest"]), ["Age": "12+ months", "Material": "coated cotton"]
            ).arrived(daysAgo: 9),
            ProductLine(
                "Pepino", "Travel bib Fold", 1190, "Folds into its own pocket, clean side out.",
                .colours(["navy", "terracotta"]),
                ["Age": "6+ months", "Material": "nylon"]),
        ])

    fileprivate static let bath = Shelf(
        "bath", "Bath time", motif: .duck, phrases: ["bath thermometer", "baby bath", "bath toy", "hooded towel"],
        complements: ["soft-toys", "bibs", "pacifiers"],
        lines: [
            ProductLine(
                "Bubo & Kin", "Bath duck Captain", 690, "One piece without a hole: no water gets in, no mould.",
                .colours(["sun", "coral", "sky"]), ["Age": "0+ months", "Material": "natural rubber"]),
            ProductLine(
                "Tinkabo", "Duck thermometer", 1190, "Floats and turns red above 38 °C.", .colours(["sun", "mint"]),
                ["Battery": "CR2032"]),
            ProductLine(
                "Nordlume", "Glowing bath whale family", 1590, "Four whales that light up in the water.", colour: "navy",
                ["Age": "6+ months"]),
            ProductLine(
                "Bubo & Kin", "Stacking ducks, 5 pcs", 1390, "They stack, pour and float, from large to small.",
                .colours(["rose", "lavender", "sage"]), ["Age": "12+ months", "Material": "polypropylene"]),
            ProductLine(
                "Pepino", "Bath letters & ducks, 36 pcs", 1290, "Foam letters that stick to wet tiles.", colour: "coral",
                ["Age": "18+ months", "Material": "foam"]),
            ProductLine(
                "Mirelle", "Duck hand puppet sponge", 790, "A terry mitt with a beak. Washes and entertains.",
                .colours(["sun", "cream", "sky"]), ["Age": "0+ months", "Material": "cotton"]),
            ProductLine(
                "Nordlume", "Bath boat Fjord with duck", 1690, "A ferry with a ramp, and a duck at the wheel.",
                .colours(["sky", "coral"]), ["Age": "12+ months"]
            ).arrived(daysAgo: 1),
            ProductLine(
                "Tinkabo", "Wind-up swimming duck", 890, "Paddles for thirty seconds on one turn of the key.",
                .colours(["sun", "rose"]), ["Age": "12+ months"]),
        ])
}
