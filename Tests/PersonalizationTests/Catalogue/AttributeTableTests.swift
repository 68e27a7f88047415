import Commerce
import Testing

@testable import Personalization

@Suite struct `The numbers of properties` {
    private static func parameter(_ name: String, _ value: String, _ unit: String? = nil) -> Parameter {
        Parameter(name: name, value: value, unit: unit)
    }

    @Test func `are the same for the same name and value, however written`() {
        var table = AttributeTable()
        let first = table.numbers(of: [Self.parameter("Цвет", "Чёрный"), Self.parameter("Вес", "1,20", "кг")]).attributes
        let second = table.numbers(of: [Self.parameter("цвет", " черный "), Self.parameter("ВЕС", "1.2 КГ")]).attributes
        #expect(first == [0, 1])
        #expect(second == first)
        #expect(table.count == 2)
        #expect(table.numbers(of: [Self.parameter("Цвет", "белый"), Self.parameter("Размер", "чёрный")]).attributes == [2, 3])
    }

    @Test func `lead back to the property as it was first written`() {
        var table = AttributeTable()
        _ = table.numbers(of: [Self.parameter("Цвет", "Чёрный"), Self.parameter("цвет", "черный")])
        #expect(table.parameter(0) == Self.parameter("Цвет", "Чёрный"))
        #expect(table.parameter(1) == nil)
        #expect(table.number(of: Self.parameter("ЦВЕТ", "черный")) == 0)
        #expect(table.number(of: Self.parameter("цвет", "синий")) == nil)
    }

    /// Steps of a factor √1.5 = 1.2247: ln 1.2 / ln 1.2247 = 0.90 is in step 0, 1.3 (1.29) in step 1, 2 (3.42) in step 3.
    @Test func `near values share a range, far ones do not`() {
        var table = AttributeTable()
        func ranges(_ value: String) -> Set<UInt32> { Set(table.numbers(of: [Self.parameter("Weight", value, "kg")]).ranges) }
        let (small, near, far) = (ranges("1.2"), ranges("1.3"), ranges("2"))
        #expect(small.count == 2 && small.intersection(near).count == 1)
        #expect(small.isDisjoint(with: far))
        #expect(ranges("1.21") == small)
        #expect(Set(table.numbers(of: [Self.parameter("Weight", "1.2", "g")]).ranges).isDisjoint(with: small))
    }

    @Test(arguments: ["red", "-5", "0", "42-44", "5 in 1", "A5", ""]) func `ranges are of positive numbers only`(value: String) {
        var table = AttributeTable()
        #expect(table.numbers(of: [Self.parameter("Any", value)]).ranges.isEmpty)
    }

    @Test func `a minus makes another value, and essays have no number`() {
        var table = AttributeTable()
        #expect(table.numbers(of: [Self.parameter("T", "-5"), Self.parameter("T", "5")]).attributes == [0, 1])
        #expect(table.numbers(of: [Self.parameter("T", String(repeating: "word ", count: 20))]).attributes.isEmpty)
    }
}
