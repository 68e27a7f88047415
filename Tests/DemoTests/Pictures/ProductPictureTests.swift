import Commerce
import Testing

@testable import Demo

struct ProductPictureTests {
    private let shop = DemoShop()

    @Test func `every picture is small, well-formed and titled`() throws {
        for product in shop.products {
            let svg = try #require(shop.picture(of: product.id))
            #expect(svg.utf8.count <= 3072, "\(product.name) takes \(svg.utf8.count) bytes")
            let document = try #require(XMLReader(svg), "\(product.name) is not well-formed")
            #expect(document.texts["title"] == [product.name])
            #expect(document.elements.values.reduce(0, +) >= 8)
        }
    }

    @Test func `hostile names come out escaped`() throws {
        let name = "<script>alert('x')</script>\" onload=\"a&b\u{0}\u{1F}]]>"
        for motif in Motif.allCases {
            let product = Product(
                id: ProductID(unchecked: "x"), name: name, url: "/p/x",
                parameters: [Parameter(name: "Author", value: name), Parameter(name: "Colour", value: "\"/><image")])
            let svg = ProductPicture(of: product, motif: motif).svg
            let document = try #require(XMLReader(svg))
            #expect(document.elements["script"] == nil && document.elements["image"] == nil)
            #expect(document.texts["title"]?.first?.hasPrefix("<script>alert('x')</script>\" onload") == true)
        }
    }

    @Test func `a product's colour colours its picture`() throws {
        let variants = shop.products.filter { $0.name.hasPrefix("Pepino Catch silicone bib") }
        #expect(variants.count == 4)
        #expect(Set(variants.compactMap { shop.picture(of: $0.id) }).count == 4)
        let mint = ProductPicture(of: try #require(variants.first), motif: .bib)
        #expect(mint.svg.contains(Tint(named: "sage").hex))
    }

    @Test func `the same product is drawn the same`() {
        for product in shop.products.prefix(20) {
            #expect(shop.picture(of: product.id) == DemoShop().picture(of: product.id))
        }
    }
}
