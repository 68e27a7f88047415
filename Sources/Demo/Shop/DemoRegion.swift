public import Commerce

/// A part of the country where the demo shop has prices and stock of its own, and people a taste of their own.
public struct DemoRegion: Sendable {
    /// The region's id, as in requests and events.
    public let id: RegionID
    /// The name that people read.
    public let name: String
    /// Words in the names of what people there buy four times as readily.
    let favourites: [String]
    /// How many products in a hundred cost something else there.
    let repricedShare: Double
    /// How much more these cost, in per cent; negative where they cost less.
    let surcharge: Int64
    /// How many products in a hundred are not to be had there.
    let missingShare: Double

    /// Where the shop's warehouse stands.
    public static let coast = DemoRegion(
        id: RegionID(unchecked: "coast"), name: "the coast",
        favourites: ["Fjord", "whale", "Captain", "Tide Tables", "Enamel", "Morning filter", "Trail", "glass"],
        repricedShare: 0.15, surcharge: -6, missingShare: 0)
    /// Where the van takes two days longer.
    public static let inland = DemoRegion(
        id: RegionID(unchecked: "inland"), name: "the inland",
        favourites: ["cast-iron", "Stoneware", "Orchard", "Engineer", "Leather", "Simple", "House blend", "Bamboo"],
        repricedShare: 0.15, surcharge: 5, missingShare: 0.08)

    /// Both.
    public static let all: [DemoRegion] = [.coast, .inland]

    /// How readily people of a region take a product, beside what everybody thinks of it.
    static func taste(for product: Product, in region: RegionID?) -> Double {
        guard let region = all.first(where: { $0.id == region }) else { return 1 }
        return region.favourites.contains { product.name.contains($0) } ? 4 : 1
    }
}
