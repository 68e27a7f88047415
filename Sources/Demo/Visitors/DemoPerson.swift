public import Commerce

/// Somebody whose past in the demo shop is told rather than drawn, so that one may look at the shop with their eyes.
public struct DemoPerson: Sendable {
    /// Their browser.
    public let id: VisitorID
    /// What they are called.
    public let name: String
    /// Who they are, in a few words.
    public let about: String
    /// Which kind of customer they resemble.
    let kind: Persona.Kind
    /// Where they live; nil where the shop is not told.
    public let region: RegionID?
    /// What they did, the longest ago first.
    let scenes: [Scene]

    /// A visit of theirs.
    struct Scene: Sendable {
        /// How long ago.
        var daysAgo: Double
        /// The beginnings of the names of what they looked at.
        var looks: [String]
        /// The beginnings of the names of what they bought.
        var buys: [String]

        init(_ daysAgo: Double, looks: [String] = [], buys: [String] = []) {
            self.daysAgo = daysAgo
            self.looks = looks
            self.buys = buys
        }
    }

    /// A mother with a child of three months: formula, nappies, wipes and the next size of bottle are due.
    public static let anna = DemoPerson(
        id: VisitorID(high: 0xA44A_0000_0000_0001, low: 0x5EED_0000_0000_0001), name: "Anna", about: "new mother, third month",
        kind: .parent, region: DemoRegion.coast.id,
        scenes: [
            Scene(72.1, buys: ["Lactellio First formula, stage 1", "Cumuli Dry nappies, monthly box, size 1"]),
            Scene(58.3, buys: ["Mirelle Flow anti-colic bottle, 150 ml", "Nordlume Newborn pacifier Mini, cream"]),
            Scene(57.2, buys: ["Cumuli Water wipes, 6 packs"]),
            Scene(54.4, buys: ["Lactellio First formula, stage 1"]),
            Scene(48.2, buys: ["Cumuli Dry nappies, monthly box, size 1"]),
            Scene(36.3, buys: ["Lactellio First formula, stage 1"]),
            Scene(28.3, buys: ["Cumuli Water wipes, 6 packs"]),
            Scene(23.4, buys: ["Cumuli Dry nappies, monthly box, size 1"]),
            Scene(17.6, looks: ["Wiesengold Organic formula, stage 1"], buys: ["Lactellio First formula, stage 1"]),
            Scene(5.3, looks: ["Mirelle Steam steriliser, 6 bottles", "Tinkabo Bottle warmer Duo, cream"]),
            Scene(
                1.4,
                looks: ["Tinkabo Duck thermometer, sun", "Nordlume Terry bib Soft, mint", "Tinkabo Musical bear Lull, cream"]),
        ])

    /// Somebody who bought a phone eight days ago and looks at headphones and watches.
    public static let boris = DemoPerson(
        id: VisitorID(high: 0xB0B0_0000_0000_0002, low: 0x5EED_0000_0000_0002), name: "Boris", about: "likes gadgets",
        kind: .gadgets, region: DemoRegion.inland.id,
        scenes: [
            Scene(86.2, buys: ["Paperion Home inkjet printer P20, graphite"]),
            Scene(45.3, buys: ["Paperion Ink set for P20, 300 pages"]),
            Scene(
                8.2, looks: ["Orvani Nova 5 Plus, 256 GB", "Kestrix K9 Pro, graphite"], buys: ["Orvani Nova 5, 128 GB"]),
            Scene(6.3, buys: ["Tesselo Silk silicone case for Nova 5, graphite"]),
            Scene(2.2, looks: ["Sonelle Quiet 3 wireless headphones, graphite", "Orvani Nova Sound Max, graphite"]),
            Scene(0.4, looks: ["Orvani Pulse 2, 45 mm", "Kestrix Trail, forest"]),
        ])

    /// Somebody who cooks, drinks coffee and filters her water: beans and a cartridge are due.
    public static let clara = DemoPerson(
        id: VisitorID(high: 0xC1A2_0000_0000_0003, low: 0x5EED_0000_0000_0003), name: "Clara", about: "cooks, and drinks coffee",
        kind: .cook, region: nil,
        scenes: [
            Scene(88.2, buys: ["Aquilo Filter jug Brook, mint"]),
            Scene(67.4, buys: ["Calvora Moka pot Piccola, 6 cups"]),
            Scene(62.3, buys: ["Lighthouse Roasters House blend, 500 g"]),
            Scene(58.3, buys: ["Aquilo Cartridges for Brook, 1 pcs"]),
            Scene(41.2, buys: ["Lighthouse Roasters House blend, 500 g"]),
            Scene(33.3, buys: ["Calvora Everyday non-stick pan, 24 cm", "Calvora Turner Glide, sage"]),
            Scene(29.4, buys: ["Aquilo Cartridges for Brook, 1 pcs"]),
            Scene(20.3, buys: ["Lighthouse Roasters House blend, 500 g"]),
            Scene(3.2, looks: ["Brimwick Copper sauté pan, 24 cm", "Nordlume Steel frying pan Fjord, 28 cm"]),
            Scene(0.5, looks: ["Brimwick Chef's knife, 20 cm", "Hagane & Oak Santoku, 18 cm", "Salt & Thyme, hardcover"]),
        ])

    /// Everybody whose past is told.
    public static let all: [DemoPerson] = [.anna, .boris, .clara]

    /// Their visits as errands, counted back from a moment.
    func errands(until end: Timestamp, in shop: DemoShop) -> [Errand] {
        let guest = Guest(id: id, cast: Persona.all.firstIndex { $0.kind == kind } ?? 0, region: region)
        return scenes.enumerated().map { number, scene in
            Errand(
                moment: end.advanced(bySeconds: -Int64(scene.daysAgo * 86_400)), guest: guest,
                looks: scene.looks.compactMap { Self.position(named: $0, in: shop) },
                buys: scene.buys.compactMap { Self.position(named: $0, in: shop) }, seed: id.high ^ UInt64(number))
        }
    }

    /// The product whose name begins so, as a position in the shop.
    static func position(named beginning: String, in shop: DemoShop) -> Int? {
        shop.products.firstIndex { $0.name.hasPrefix(beginning) }
    }
}
