import Commerce
import Recommenders
import Testing

@Suite struct ItemNumberingTests {
    private let bottle = ProductID(unchecked: "bottle")
    private let bib = ProductID(unchecked: "bib")

    @Test func `numbers are dealt in order of first appearance and stay`() {
        var numbering = ItemNumbering()
        #expect(numbering.number(for: bottle) == 0)
        #expect(numbering.number(for: bib) == 1)
        #expect(numbering.number(for: bottle) == 0)
        #expect(numbering.count == 2)
        #expect(numbering.id(of: 1) == bib)
    }

    @Test func `a product never seen has no number and gets none by asking`() {
        let numbering = ItemNumbering()
        #expect(numbering.existingNumber(of: bottle) == nil)
        #expect(numbering.count == 0)
    }

    @Test func `a list with a product twice is no numbering`() {
        #expect(ItemNumbering(ids: [bottle, bib, bottle]) == nil)
        #expect(ItemNumbering(ids: [bottle, bib])?.existingNumber(of: bib) == 1)
    }
}
