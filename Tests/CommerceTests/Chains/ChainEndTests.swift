import Commerce
import Testing

@Suite struct `An end of a chain` {
    @Test(arguments: ["category:10", "product:a:b", "product: ", "category:Бутылочки"])
    func `is read as it is written`(text: String) throws {
        #expect(try ChainEnd(text, field: "from").description == text)
    }

    @Test(arguments: ["", "10", "category", "category:", "brand:10", "product:\n", "Category:10"])
    func `is refused by the field's name when it is none`(text: String) {
        let error = #expect(throws: InvalidValue.self) { _ = try ChainEnd(text, field: "from") }
        #expect(error?.field == "from")
    }

    @Test func `stands in the order of its text, categories first`() throws {
        let ends = [ChainEnd.product(ProductID(unchecked: "1")), .category(CategoryID(unchecked: "2"))]
        #expect(ends.sorted().map(\.description) == ["category:2", "product:1"])
    }
}
