import Commerce
import TestSupport
import Testing

@Suite struct `A cluster of identifiers` {
    private let noon = Timestamp(seconds: 1_772_366_400)
    private let one = PersonIdentifier(unchecked: .customer, "1")
    private let two = PersonIdentifier(unchecked: .customer, "2")
    private let anna = PersonIdentifier(unchecked: .email, "anna@shop.example")
    private let phone = PersonIdentifier(unchecked: .phone, "+79161234567")
    private let card = PersonIdentifier(unchecked: .card, "4000")

    private func minute(_ number: Int64) -> Timestamp { noon.advanced(bySeconds: 60 * number) }

    private func persons(_ fill: (inout IdentityCluster) -> Void) -> Set<[PersonIdentifier]> {
        var cluster = IdentityCluster()
        for identifier in [one, two, anna, phone, card] { cluster.add(identifier) }
        fill(&cluster)
        return Set(cluster.persons())
    }

    @Test func `is as many persons as identifiers while nothing links them`() {
        #expect(persons { _ in } == [[one], [two], [anna], [phone], [card]])
    }

    @Test func `is one person where links reach`() {
        let found = persons { cluster in
            cluster.link(anna, phone, at: minute(1))
            cluster.link(card, phone, at: minute(2))
        }
        #expect(found == [[one], [two], [anna, phone, card]])
    }

    @Test func `never has two of the shop's numbers in one person: the earlier link holds`() {
        let found = persons { cluster in
            cluster.link(two, phone, at: minute(2))
            cluster.link(one, phone, at: minute(1))
        }
        #expect(found == [[one, phone], [two], [anna], [card]])
    }

    @Test func `obeys the shop's people, the later decision over the earlier`() {
        let linked: (inout IdentityCluster) -> Void = { [self] cluster in
            cluster.link(anna, phone, at: minute(1))
            cluster.decide(phone, anna, isMerge: false, at: minute(2))
        }
        #expect(persons(linked).contains([anna]))
        let again = persons { cluster in
            linked(&cluster)
            cluster.decide(anna, phone, isMerge: true, at: minute(3))
        }
        #expect(again.contains([anna, phone]))
        let late = persons { cluster in
            linked(&cluster)
            cluster.decide(anna, phone, isMerge: true, at: minute(1))
        }
        #expect(late.contains([anna]))
    }

    @Test func `unites two of the shop's numbers only where the shop's people say so`() {
        let found = persons { $0.decide(one, two, isMerge: true, at: minute(1)) }
        #expect(found.contains([one, two]))
    }

    @Test func `keeps apart whoever was parted, even over a third`() {
        let found = persons { cluster in
            cluster.decide(anna, card, isMerge: false, at: minute(1))
            cluster.link(anna, phone, at: minute(2))
            cluster.link(card, phone, at: minute(3))
        }
        #expect(found == [[one], [two], [anna, phone], [card]])
    }

    @Test(arguments: 1...20) func `is the same in whichever order things are said`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let all = [one, two, anna, phone, card]
        let links = (0..<8).map { number in (random.pick(all), random.pick(all), minute(Int64(number))) }
        let decisions = (0..<4).map { number in (random.pick(all), random.pick(all), random.chance(50), minute(Int64(number))) }
        let expected = persons { cluster in
            for (left, right, time) in links { cluster.link(left, right, at: time) }
            for (left, right, isMerge, time) in decisions { cluster.decide(left, right, isMerge: isMerge, at: time) }
        }
        let shuffled = (links.shuffled(using: &random), decisions.shuffled(using: &random))
        let found = persons { cluster in
            for (left, right, isMerge, time) in shuffled.1 { cluster.decide(right, left, isMerge: isMerge, at: time) }
            for (left, right, time) in shuffled.0 { cluster.link(right, left, at: time) }
        }
        #expect(found == expected)
        #expect(expected.flatMap(\.self).sorted() == all.sorted())
    }
}
