import Commerce
import Testing

@testable import Personalization

@Suite struct `The numbering of customers` {
    @Test func `gives everybody one number, and strangers one each`() {
        var numbering = CustomerNumbering()
        #expect(numbering.number(for: PersonID(visitor(1))) == 0)
        #expect(numbering.stranger() == 1)
        #expect(numbering.number(for: PersonID(visitor(2))) == 2)
        #expect(numbering.number(for: PersonID(visitor(1))) == 0)
        #expect(numbering.stranger() == 3)
        #expect(numbering.count == 4)
        #expect(numbering.isKnown == [true, false, true, false])
        #expect(numbering.existingNumber(of: PersonID(visitor(2))) == 2)
        #expect(numbering.existingNumber(of: PersonID(visitor(3))) == nil)
    }

    @Test func `comes back with its strangers`() throws {
        var numbering = CustomerNumbering()
        _ = (numbering.number(for: PersonID(visitor(1))), numbering.stranger(), numbering.number(for: PersonID(visitor(2))))
        let back = try #require(CustomerNumbering(numbering.known, count: numbering.count))
        #expect(back.known.map(\.number) == [0, 2])
        #expect(back.isKnown == [true, false, true])
        #expect(CustomerNumbering([(PersonID(visitor(1)), 0), (PersonID(visitor(2)), 0)], count: 2) == nil)
        #expect(CustomerNumbering([(PersonID(visitor(1)), 5)], count: 2) == nil)
        #expect(CustomerNumbering([(PersonID(visitor(1)), 0), (PersonID(visitor(1)), 1)], count: 2) == nil)
    }
}
