extension Department {
    /// Phones and what goes with them.
    static let electronics = Department(
        "electronics", "Electronics", [.phones, .cases, .headphones, .chargers, .watches, .screenProtectors, .printers, .ink])
}

extension Shelf {
    fileprivate static let phones = Shelf(
        "phones", "Phones", motif: .phone, isOneEnough: true,
        phrases: ["phone", "smartphone 256 gb", "phone with good camera", "small phone"],
        complements: ["phone-cases", "screen-protectors", "chargers", "headphones"],
        lines: [
            ProductLine(
                "Orvani", "Nova 5", 54900, "6.1-inch display, two cameras, a battery for two days.",
                .sizes("Memory", unit: "GB", ["128": 0, "256": 6000, "512": 16000]), colour: "graphite",
                ["Model": "Nova 5", "Display": "6.1 in"]),
            ProductLine(
                "Orvani", "Nova 5 Plus", 69900, "6.7-inch display, three cameras, wireless charging.",
                .sizes("Memory", unit: "GB", ["256": 0, "512": 10000]), colour: "navy",
                ["Model": "Nova 5 Plus", "Display": "6.7 in"]),
            ProductLine(
                "Kestrix", "K9", 32900, "A light phone with a bright screen and plain software.",
                .colours(["graphite", "sky", "coral"]), ["Model": "K9", "Memory": "128 GB", "Display": "6.3 in"]),
            ProductLine(
                "Kestrix", "K9 Pro", 47900, "Metal frame, telephoto camera, five years of updates.",
                .colours(["graphite", "sage"]),
                ["Model": "K9 Pro", "Memory": "256 GB", "Display": "6.5 in"]),
            ProductLine(
                "Velmo", "One Mini", 27900, "Fits in one hand: 5.2 inches, 138 grams.", .colours(["cream", "rose", "navy"]),
                ["Model": "One Mini", "Memory": "128 GB", "Display": "5.2 in"]),
            ProductLine(
                "Velmo", "Simple", 7900, "Large keys, loud speaker, a week on one charge.", .colours(["graphite", "terracotta"]),
                ["Model": "Simple", "Display": "2.8 in"]),
            ProductLine(
                "Orvani", "Nova 6", 64900, "6.2-inch display, a camera that sees in the dark, three days on a charge.",
                .colours(["graphite", "lavender"]), ["Model": "Nova 6", "Memory": "256 GB", "Display": "6.2 in"]
            ).arrived(daysAgo: 12),
        ])

    fileprivate static let cases = Shelf(
        "phone-cases", "Phone cases", motif: .phoneCase, phrases: ["nova 5 case", "k9 case", "leather case", "clear case"],
        complements: ["screen-protectors", "chargers"],
        lines: [
            ProductLine(
                "Tesselo", "Silk silicone case for Nova 5", 1990,
                "Soft outside, microfibre inside, raised rim around the cameras.",
                .colours(["graphite", "lavender", "sage", "coral"]), ["Fits": "Nova 5", "Material": "silicone"]),
            ProductLine(
                "Tesselo", "Silk silicone case for Nova 5 Plus", 2190, "Soft outside, microfibre inside, raised rim.",
                .colours(["navy", "sand"]), ["Fits": "Nova 5 Plus", "Material": "silicone"]),
            ProductLine(
                "Tesselo", "Silk silicone case for K9", 1790, "Soft outside, microfibre inside, raised rim.",
                .colours(["sky", "coral", "graphite"]), ["Fits": "K9", "Material": "silicone"]),
            ProductLine(
                "Brimwick", "Leather case for K9 Pro", 3490, "Vegetable-tanned leather that darkens with use.",
                .colours(["terracotta", "forest"]), ["Fits": "K9 Pro", "Material": "leather"]),
            ProductLine(
                "Brimwick", "Leather wallet case for Nova 5", 3990, "Room for three cards and a note.",
                .colours(["terracotta", "navy"]),
                ["Fits": "Nova 5", "Material": "leather"]),
            ProductLine(
                "Tesselo", "Pattern case for One Mini", 1590, "Printed under a clear layer: it does not wear off.",
                .colours(["rose", "sun", "mint"]), ["Fits": "One Mini", "Material": "TPU"]),
            ProductLine(
                "Tesselo", "Silk silicone case for Nova 6", 2190, "Soft outside, microfibre inside, raised rim.",
                .colours(["lavender", "graphite"]), ["Fits": "Nova 6", "Material": "silicone"]
            ).arrived(daysAgo: 1),
        ])

    fileprivate static let headphones = Shelf(
        "headphones", "Headphones", motif: .headphones, isOneEnough: true,
        phrases: ["headphones", "wireless headphones", "noise cancelling", "kids headphones"],
        complements: ["chargers", "smart-watches"],
        lines: [
            ProductLine(
                "Sonelle", "Quiet 3 wireless headphones", 18900, "Noise cancelling, 40 hours, folds flat.",
                .colours(["graphite", "cream", "navy"]), ["Connection": "Bluetooth 5.3"]),
            ProductLine(
                "Sonelle", "Studio wired headphones", 9900, "Closed, neutral, with a cable that can be replaced.",
                colour: "graphite",
                ["Connection": "3.5 mm"]),
            ProductLine(
                "Velmo", "Beat on-ear headphones", 4990, "Light, bright colours, 25 hours.",
                .colours(["coral", "sun", "sky", "mint"]),
                ["Connection": "Bluetooth 5.2"]),
            ProductLine(
                "Pepino", "Kids headphones Owl", 2990, "Never louder than 85 dB. Second socket for a friend.",
                .colours(["lavender", "sky", "rose"]), ["Age": "3+ years", "Connection": "3.5 mm"]),
            ProductLine(
                "Kestrix", "Run sport headphones", 6490, "Rain-proof, hold tight, hear the traffic.",
                .colours(["graphite", "coral"]),
                ["Connection": "Bluetooth 5.3"]),
            ProductLine(
                "Orvani", "Nova Sound Max", 24900, "Spatial sound and a case that charges.", .colours(["sage", "graphite"]),
                ["Connection": "Bluetooth 5.3"]),
        ])

    fileprivate static let chargers = Shelf(
        "chargers", "Chargers & power", motif: .charger,
        phrases: ["usb-c charger", "power bank", "wireless charger", "fast charger"],
        complements: ["headphones", "phone-cases"],
        lines: [
            ProductLine(
                "Amperio", "GaN charger", 2490, "Small, cool, two USB-C sockets.",
                .sizes("Power", unit: "W", ["30": 0, "45": 800, "65": 1500, "100": 3400]), colour: "cream",
                ["Connection": "USB-C"]),
            ProductLine(
                "Amperio", "Power bank Slate", 2990, "Shows what is left in per cent. Allowed on aeroplanes.",
                .sizes("Capacity", unit: "mAh", ["5000": 0, "10000": 900, "20000": 2500]), colour: "graphite",
                ["Connection": "USB-C"]),
            ProductLine(
                "Amperio", "Wireless charging pad", 1990, "15 watts, a soft ring, a cable of 1.5 m.",
                .colours(["graphite", "sand"]),
                ["Power": "15 W"]),
            ProductLine(
                "Tesselo", "Travel adapter World", 2790, "Plugs for 150 countries and three USB sockets.",
                .colours(["coral", "graphite"]),
                ["Power": "30 W"]),
            ProductLine(
                "Kestrix", "Car charger Twin", 1590, "Two sockets, a blue light to find them by.", .colours(["graphite", "sky"]),
                ["Power": "38 W"]),
            ProductLine(
                "Amperio", "3-in-1 charging stand", 6990, "Phone, watch and headphones on one stand.",
                .colours(["cream", "navy"]),
                ["Power": "25 W"]),
        ])

    fileprivate static let watches = Shelf(
        "smart-watches", "Smart watches", motif: .watch, isOneEnough: true,
        phrases: ["smart watch", "fitness watch", "kids watch gps", "watch strap"],
        complements: ["chargers", "headphones"],
        lines: [
            ProductLine(
                "Orvani", "Pulse 2", 22900, "Heart rate, sleep, maps; five days on a charge.",
                .sizes("Size", unit: "mm", ["41": 0, "45": 3000]), colour: "graphite", ["Water resistance": "50 m"]),
            ProductLine(
                "Kestrix", "Trail", 27900, "Offline maps, two weeks on a charge, sapphire glass.",
                .colours(["forest", "terracotta"]),
                ["Water resistance": "100 m"]),
            ProductLine(
                "Velmo", "Fit band", 4490, "Steps, pulse, messages. Weighs as much as a letter.",
                .colours(["graphite", "coral", "mint", "lavender"]), ["Water resistance": "50 m"]),
            ProductLine(
                "Pepino", "Kids watch Compass", 8990, "Calls five numbers, shows where it is, has no games.",
                .colours(["sky", "rose", "sun"]), ["Age": "5+ years", "Water resistance": "30 m"]),
            ProductLine(
                "Orvani", "Pulse Classic", 31900, "Steel case and a leather strap; looks like a watch.",
                .colours(["sand", "navy"]),
                ["Water resistance": "50 m"]),
            ProductLine(
                "Velmo", "Watch Round", 12900, "A round display that is always on.", .colours(["graphite", "cream"]),
                ["Water resistance": "50 m"]),
        ])
}
