internal import Commerce

/// Names of brands and properties in the rules that no product has yet: when one has, the rules must be compiled anew, and only then.
struct MissingNames: Sendable {
    private var brands: Set<String> = []
    private var attributes: Set<String> = []
    /// How many brands and properties of the catalogue have been looked at.
    private var brandCount = 0
    private var attributeCount = 0

    /// None.
    init() {}

    /// None so far; what a catalogue has now need not be looked at again.
    init(after catalogue: borrowing LiveCatalogue) {
        brandCount = catalogue.brandNames.count
        attributeCount = catalogue.attributes.count
    }

    /// The number of a brand; one without is noted.
    mutating func number(ofBrand brand: String, in catalogue: borrowing LiveCatalogue) -> UInt32? {
        if let number = catalogue.number(ofBrand: brand) { return number }
        brands.insert(brand)
        return nil
    }

    /// The number of a property; one without is noted.
    mutating func number(of parameter: Parameter, in catalogue: borrowing LiveCatalogue) -> UInt32? {
        if let number = catalogue.attributes.number(of: parameter) { return number }
        attributes.insert(AttributeTable.key(of: parameter))
        return nil
    }

    /// Whether one of them is among the names that the catalogue has got since the last time.
    mutating func haveCome(to catalogue: borrowing LiveCatalogue) -> Bool {
        let newBrands = catalogue.brandNames[brandCount...]
        let newAttributes = catalogue.attributes.keys[attributeCount...]
        brandCount += newBrands.count
        attributeCount += newAttributes.count
        return newBrands.contains { brands.contains($0) } || newAttributes.contains { attributes.contains($0) }
    }
}
