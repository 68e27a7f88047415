import Commerce

/// Puts products on shelves: numbers them, prices them, counts the stock.
struct Stocker {
    private(set) var products: [Product] = []
    private(set) var shelfOfProduct: [Int] = []
    /// For each product, how many days ago it came; nil for what has always been there.
    private(set) var daysSinceArrival: [Int?] = []

    /// Puts every variant of a shelf's lines on it. The first shelf numbers its products 1101, 1102, …; the next 1201, ….
    mutating func fill(_ shelf: Shelf, at shelfIndex: Int, using generator: inout SeededGenerator) {
        var number = 1100 + 100 * shelfIndex
        for (lineIndex, line) in shelf.lines.enumerated() {
            let variants = line.variants
            let group = variants.count > 1 ? GroupID(unchecked: "\(shelf.id)-\(lineIndex + 1)") : nil
            let reduction = generator.chance(0.16) ? 12 + generator.below(24) : 0
            for variant in variants {
                number += 1
                var product = Self.product(variant, of: line, number: number, on: shelf, group: group)
                if line.daysSinceArrival == nil { Self.reduce(&product, byPercent: reduction) }
                let isSoldOut = generator.chance(0.06) && !shelf.isStaple && line.daysSinceArrival == nil
                let stock = 2 + generator.below(60)
                product.isAvailable = !isSoldOut
                product.stock = isSoldOut ? 0 : stock
                product.regions = Self.regionalOffers(of: product, isStaple: shelf.isStaple, using: &generator)
                products.append(product)
                shelfOfProduct.append(shelfIndex)
                daysSinceArrival.append(line.daysSinceArrival)
            }
        }
    }

    private static func product(
        _ variant: ProductLine.Variant, of line: ProductLine, number: Int, on shelf: Shelf, group: GroupID?
    ) -> Product {
        Product(
            id: ProductID(unchecked: String(number)), group: group, name: variant.name, url: "/p/\(number)",
            pictures: ["/pictures/\(number).svg"], price: Money(minorUnits: variant.price, currency: .eur), brand: line.brand,
            categories: [shelf.id], description: line.about, parameters: variant.parameters)
    }

    /// Takes a share off the price, down to an amount that ends in 90 cents.
    private static func reduce(_ product: inout Product, byPercent percent: Int) {
        guard percent > 0, let full = product.price else { return }
        let reduced = full.minorUnits * Int64(100 - percent) / 100 / 100 * 100 + 90
        guard reduced < full.minorUnits else { return }
        product.oldPrice = full
        product.price = Money(minorUnits: reduced, currency: full.currency)
    }

    /// Where a product costs something else or is missing; of what is sold out or reduced there is no more to say.
    private static func regionalOffers(
        of product: Product, isStaple: Bool, using generator: inout SeededGenerator
    ) -> [RegionalOffer] {
        DemoRegion.all.compactMap { region in
            let (missing, repriced) = (generator.chance(region.missingShare), generator.chance(region.repricedShare))
            guard let price = product.price, product.isAvailable, product.oldPrice == nil else { return nil }
            if missing, !isStaple { return RegionalOffer(region: region.id, isAvailable: false, price: price, stock: 0) }
            guard repriced else { return nil }
            let own = Money(minorUnits: price.minorUnits * (100 + region.surcharge) / 1000 * 10, currency: price.currency)
            return RegionalOffer(region: region.id, isAvailable: true, price: own, stock: product.stock)
        }
    }
}
