import Audience
import Commerce
import Testing

@Suite struct PersonFactsTests {
    @Test func `a row is small`() {
        #expect(MemoryLayout<PersonRow>.size == 88 && MemoryLayout<PersonRow>.stride == 88)
        #expect(MemoryLayout<FactEntry>.stride == 8)
    }

    @Test func `days are those of the shop's zone`() throws {
        var sample = SamplePeople()
        sample.setting.calendar = try #require(ShopCalendar(identifier: "Asia/Tokyo"))
        let late = Profile(person: PersonID(high: 0, low: 1), firstSeen: Timestamp(seconds: 20_000 * 86_400 + 82_800))
        #expect(PersonFacts(late, subjects: &sample.subjects, setting: sample.setting).row.firstSeen == 20_001)
    }

    @Test func `a customer of thousands of orders has a row that ends`() {
        var sample = SamplePeople()
        let profile = SamplePeople.person { profile in
            for number in 0..<2_000 {
                profile.orders.append(
                    SamplePeople.order("\(number)", number, 100, ProductID(unchecked: "q\(number % 900)"), "p1"))
            }
        }
        let facts = PersonFacts(profile, subjects: &sample.subjects, setting: sample.setting)
        #expect(facts.row.orderCount == 2_000 && facts.row.spent == 200_000)
        #expect(facts.entries.count <= 256 + 1 + 256 + 512 + 2)
        #expect(sample.holds(.orders(ValueRange(from: 101, to: 101), days: 100), profile))
        #expect(
            sample.holds(
                .dealings(Dealings(.bought, .product(["p1"]), days: 100, times: ValueRange(from: 101, to: 101))), profile))
    }

    @Test func `sums in other currencies do not count`() {
        var sample = SamplePeople()
        let profile = SamplePeople.person { profile in
            profile.orders = [SamplePeople.order("1", 9, 500, "p1"), SamplePeople.order("2", 8, 900, "p1")]
            profile.orders[1].order.total = Money(minorUnits: 900, currency: .rub)
        }
        let row = PersonFacts(profile, subjects: &sample.subjects, setting: sample.setting).row
        #expect(row.spent == 500 && row.orderCount == 2 && row.pricedCount == 1)
    }

    @Test func `a product that has left the catalogue keeps its category`() {
        var sample = SamplePeople()
        let profile = SamplePeople.person { $0.orders = [SamplePeople.order("1", 9, 500, "p1")] }
        sample.subjects.put([Category(id: "other", name: "Other")])
        #expect(sample.holds(.dealings(Dealings(.bought, .category(["phones"]))), profile))
    }
}
