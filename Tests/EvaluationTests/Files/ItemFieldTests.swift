import Commerce
import Testing

@testable import Evaluation

@Suite struct ItemFieldTests {
    @Test(arguments: [("17", "17"), ("4000.0", "4000"), ("v1.0", "v1.0"), (".0", ".0"), ("1.00", "1.00"), ("10.0.0", "10.0.0")])
    func `a number's fraction of nothing is none`(text: String, id: String) {
        #expect(ItemField.id(text)?.rawValue == id)
    }

    @Test func `no id is no id`() {
        #expect(ItemField.id("") == nil)
        #expect(ItemField.id(String(repeating: "x", count: 129)) == nil)
    }

    @Test(arguments: ["1 2 3", "1,2,3", " 1;2 ;3", "[1, 2, 3]", "['1' '2' '3']", "(1|2|3)"])
    func `lists in many hands`(text: String) {
        #expect(ItemField.ids(text) == ["1", "2", "3"])
    }
}
