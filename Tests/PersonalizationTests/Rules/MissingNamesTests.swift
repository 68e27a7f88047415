import Commerce
import Testing

@testable import Personalization

@Suite struct `Names that the rules miss` {
    private static func product(brand: String, colour: String) -> Product {
        var product = TestShop.product("11-3")
        product.brand = brand
        product.parameters = [Parameter(name: "Colour", value: colour)]
        return product
    }

    @Test func `have come when a product has one of them, and not when one has another`() {
        var catalogue = LiveCatalogue()
        catalogue.put(Self.product(brand: "Known", colour: "blue"), at: 0)
        var missing = MissingNames(after: catalogue)
        let known = missing.number(ofBrand: "Known", in: catalogue)
        let unknown = missing.number(ofBrand: "Acme", in: catalogue)
        let red = missing.number(of: Parameter(name: "colour", value: "RED"), in: catalogue)
        #expect(known == 0 && unknown == nil && red == nil)
        var answers = [missing.haveCome(to: catalogue)]
        for (brand, colour) in [("Other", "green"), ("Acme", "green"), ("Acme", "green"), ("Acme", "Red")] {
            catalogue.put(Self.product(brand: brand, colour: colour), at: 1)
            answers.append(missing.haveCome(to: catalogue))
        }
        #expect(answers == [false, false, true, false, true])
    }
}
