/// What devices wear and use up.
extension Shelf {
    static let screenProtectors = Shelf(
        "screen-protectors", "Screen protectors", motif: .film,
        phrases: ["screen protector", "tempered glass", "matte film"],
        complements: ["phone-cases", "chargers"],
        lines: [
            film("Glass shield for Nova 5", "Nova 5", 1490, ["clear": 0, "matte": 200, "privacy": 600]),
            film("Glass shield for Nova 5 Plus", "Nova 5 Plus", 1590, ["clear": 0, "matte": 200]),
            film("Glass shield for K9", "K9", 1290, ["clear": 0, "matte": 200]),
            film("Glass shield for K9 Pro", "K9 Pro", 1390, ["clear": 0, "privacy": 600]),
            film("Glass shield for One Mini", "One Mini", 1190, ["clear": 0, "matte": 200]),
        ])

    static let printers = Shelf(
        "printers", "Printers", motif: .printer, isOneEnough: true,
        phrases: ["printer", "photo printer", "wireless printer"],
        complements: ["ink", "crafts-books"],
        lines: [
            ProductLine(
                "Paperion", "Home inkjet printer P20", 8900, "Prints, scans, copies, and goes quiet after eight.",
                .colours(["cream", "graphite"]), ["Model": "P20", "Connection": "Wi-Fi"]),
            ProductLine(
                "Paperion", "Photo printer P40", 15900, "Six inks, prints up to the edge.", .colours(["graphite", "navy"]),
                ["Model": "P40", "Connection": "Wi-Fi"]),
            ProductLine(
                "Kestrix", "Compact printer Leaf", 6900, "As flat as a book when it is closed.",
                .colours(["mint", "cream"]), ["Model": "Leaf", "Connection": "USB-C, Wi-Fi"]),
        ])

    static let ink = Shelf(
        "ink", "Printer ink", motif: .ink, isStaple: true, phrases: ["printer ink", "ink for p20", "ink for leaf"],
        complements: ["crafts-books"],
        lines: [
            ink("Paperion", "Ink set for P20", "P20", 2490),
            ink("Paperion", "Ink set for P40", "P40", 4290),
            ink("Kestrix", "Ink set for Leaf", "Leaf", 1990),
            ink("Refilla", "Refilled ink set for P20", "P20", 1590),
        ])

    private static func film(
        _ name: String, _ model: String, _ price: Int64, _ finishes: KeyValuePairs<String, Int64>
    ) -> ProductLine {
        ProductLine(
            "Tesselo", name, price, "Glass of a third of a millimetre, with a frame that puts it on straight.",
            .sizes("Finish", unit: nil, finishes), colour: "sky", ["Fits": model, "Material": "glass"])
    }

    private static func ink(_ brand: String, _ name: String, _ model: String, _ price: Int64) -> ProductLine {
        ProductLine(
            brand, name, price, "Black and three colours; lasts for about six weeks of homework.",
            .sizes("Yield", unit: "pages", ["300": 0, "600": 1200]), colour: "graphite", ["Fits": model])
    }
}
