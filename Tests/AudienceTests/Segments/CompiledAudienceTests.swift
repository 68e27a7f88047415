import Audience
import Commerce
import TestSupport
import Testing

@Suite struct CompiledAudienceTests {
    private let buyers = Segment(id: "buyers", rule: .condition(.orders(ValueRange(from: 1))))
    private let others = Segment(id: "others", rule: .not(.condition(.segment("buyers"))))

    @Test func `segments may speak of one another, wherever they stand`() {
        var sample = SamplePeople()
        let audience = CompiledAudience([others, nil, buyers], subjects: &sample.subjects, setting: sample.audience)
        let buyer = SamplePeople.person { $0.orders = [SamplePeople.order("1", 5, 100, "p1")] }
        for (profile, slots) in [(buyer, [2]), (SamplePeople.person(), [0])] {
            let facts = PersonFacts(profile, subjects: &sample.subjects, setting: sample.setting)
            #expect(audience.memberships(facts, today: SamplePeople.today).slots == slots)
        }
    }

    @Test func `the lifecycle's steps are changes, too`() {
        var sample = SamplePeople()
        let audience = CompiledAudience([], subjects: &sample.subjects, setting: sample.audience)
        let facts = PersonFacts(
            SamplePeople.person { $0.orders = [SamplePeople.order("1", 0, 100, "p1")] }, subjects: &sample.subjects,
            setting: sample.setting)
        func next(_ day: Int32) -> Int32? { audience.nextChange(facts, members: SegmentBits(), today: SamplePeople.today + day) }
        let steps = [next(0), next(60), next(61), next(181)].map { $0.map { $0 - SamplePeople.today } }
        #expect(steps == [61, 61, 181, nil])
    }

    @Test(arguments: 0..<100) func `between today and the next change nobody enters or leaves`(seed: UInt64) {
        var (people, sample) = (RandomPeople(random: SeededRandom(seed: seed)), SamplePeople())
        var segments: [Segment] = []
        for number in 0..<8 {
            var rule = people.rule(depth: 2)
            if number > 0, people.random.chance(40) {
                rule = .any([rule, .not(.condition(.segment(SegmentID(unchecked: "\(people.random.number(0...number - 1))"))))])
            }
            segments.append(Segment(id: SegmentID(unchecked: "\(number)"), rule: rule))
        }
        let audience = CompiledAudience(segments.reversed(), subjects: &sample.subjects, setting: sample.audience)
        for _ in 0..<5 {
            let facts = PersonFacts(people.profile(), subjects: &sample.subjects, setting: sample.setting)
            var today = SamplePeople.today
            for _ in 0..<20 {
                let members = audience.memberships(facts, today: today)
                let next = audience.nextChange(facts, members: members, today: today)
                #expect((today..<(next ?? today + 100)).allSatisfy { audience.memberships(facts, today: $0) == members })
                guard let next else { break }
                today = next
            }
        }
    }

    @Test(arguments: 0..<20) func `bits keep what was set`(seed: UInt64) {
        var (random, bits, set) = (SeededRandom(seed: seed), SegmentBits(), Set<Int>())
        for _ in 0..<300 {
            let (slot, isIn) = (random.number(0...511), random.chance(60))
            bits[slot] = isIn
            if isIn { set.insert(slot) } else { set.remove(slot) }
            #expect(bits[slot] == isIn)
        }
        #expect(bits.slots == set.sorted())
    }
}
