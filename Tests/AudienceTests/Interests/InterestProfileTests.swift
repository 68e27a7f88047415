import Commerce
import Testing

@testable import Audience

@Suite struct InterestProfileTests {
    private func interests(_ change: (inout Profile) -> Void) -> InterestProfile {
        var sample = SamplePeople()
        let facts = PersonFacts(SamplePeople.person(change), subjects: &sample.subjects, setting: sample.setting)
        return InterestProfile(facts, subjects: sample.subjects)
    }

    @Test func `halves in thirty days`() throws {
        let interests = interests {
            $0.viewed = [
                ViewedProduct(product: "p3", time: SamplePeople.ago(5)), ViewedProduct(product: "c2", time: SamplePeople.ago(35)),
            ]
        }
        #expect(interests.categories.map(\.name) == ["phones", "accessories", "cases"])
        #expect(abs(interests.categories[0].share - 2.0 / 3) < 1e-9)
        #expect(abs(interests.categories[2].share - 1.0 / 3) < 1e-9)
        #expect(interests.brands.map(\.name) == ["other"])
    }

    @Test func `a purchase weighs as much as twenty looks, a line in the cart as five`() {
        let interests = interests {
            $0.orders = [SamplePeople.order("1", 3, 100, "p1")]
            $0.cart = [CartLine(product: "c1", quantity: 9)]
            $0.cartChangedAt = SamplePeople.ago(3)
            $0.viewedCategories = [ViewedCategory(category: "cases", time: SamplePeople.ago(3), count: 5)]
        }
        #expect(interests.categories.first { $0.name == "phones" }?.share == 20.0 / 30)
        #expect(interests.categories.first { $0.name == "accessories" }?.share == 10.0 / 30)
        #expect(interests.brands == [.init(name: "acme", share: 25.0 / 30)])
    }

    @Test func `of nothing there is none`() {
        #expect(interests { _ in }.categories.isEmpty)
    }
}
