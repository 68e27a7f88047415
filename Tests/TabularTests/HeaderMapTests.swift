import Tabular
import Testing

@Suite struct `A header map` {
    private enum Column: Hashable, Sendable { case id, price, name }

    private static let aliases: [(Column, [String])] = [
        (.id, ["id", "sku"]), (.price, ["price", "цена"]), (.name, ["product name"]),
    ]

    @Test func `finds columns whatever their case, spaces and underscores`() {
        let map = HeaderMap(header: ["PRODUCT_NAME", " Цена ", "g:id"], aliases: Self.aliases)
        #expect(map.places == [.name: 0, .price: 1, .id: 2])
    }

    @Test func `prefers the alias that is listed first`() {
        #expect(HeaderMap(header: ["sku", "id", "id"], aliases: Self.aliases)[.id] == 1)
        #expect(HeaderMap(header: ["other"], aliases: Self.aliases)[.id] == nil)
    }
}
