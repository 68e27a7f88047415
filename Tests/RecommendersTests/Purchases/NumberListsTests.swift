import Testing

@testable import Recommenders

@Suite struct NumberListsTests {
    @Test(arguments: 1...10) func `lists keep what is put in and taken out anywhere, and so does a copy`(seed: UInt64) {
        var shop = RandomShop(seed: seed)
        var lists = NumberLists()
        var model = Array(repeating: [UInt32](), count: 12)
        lists.grow(toCount: 12)
        for number in UInt32(0)..<2000 {
            let key = shop.below(12)
            if shop.below(4) == 0, !model[key].isEmpty {
                let place = shop.below(model[key].count)
                lists.remove(at: place, in: key)
                model[key].remove(at: place)
            } else {
                let place = shop.below(model[key].count + 1)
                lists.insert(number, at: place, in: key)
                model[key].insert(number, at: place)
            }
            if shop.below(200) == 0 {
                lists.removeAll(in: key)
                model[key] = []
            }
        }
        expect(lists, hold: model)
        var twin = lists.copy()
        expect(twin, hold: model)
        twin.insert(7, at: 0, in: 3)
        expect(lists, hold: model)
        model[3].insert(7, at: 0)
        expect(twin, hold: model)
    }

    @Test func `the first place where a condition holds is found, at the end if it never holds`() {
        var lists = NumberLists()
        lists.grow(toCount: 2)
        for (place, number) in [UInt32(2), 4, 4, 9].enumerated() { lists.insert(number, at: place, in: 1) }
        let found = [UInt32(1), 2, 3, 4, 9, 10].map { bound in lists.firstPlace(in: 1) { $0 >= bound } }
        #expect(found == [0, 0, 1, 1, 3, 4])
        #expect(lists.firstPlace(in: 0) { $0 >= 1 } == 0)
        #expect(lists.count(of: 99) == 0)
    }

    private func expect(_ lists: borrowing NumberLists, hold model: [[UInt32]]) {
        for key in model.indices {
            let held = (0..<lists.count(of: key)).map { lists[key, $0] }
            #expect(held == model[key])
        }
    }
}
