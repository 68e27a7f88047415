import Audience
import Commerce
import TestSupport
import Testing

@Suite struct CompiledRuleTests {
    @Test(arguments: 0..<120) func `between today and the next change the answer stays the same`(seed: UInt64) {
        var (people, sample) = (RandomPeople(random: SeededRandom(seed: seed)), SamplePeople())
        for _ in 0..<10 {
            let facts = PersonFacts(people.profile(), subjects: &sample.subjects, setting: sample.setting)
            let rule = CompiledRule(people.rule(), subjects: &sample.subjects, setting: sample.audience)
            let today = SamplePeople.today + Int32(people.random.number(-30...200))
            let answer = rule.matches(facts, today: today)
            let next = rule.nextChange(facts, today: today)
            #expect((today..<(next ?? today + 400)).allSatisfy { rule.matches(facts, today: $0) == answer })
            #expect(next ?? .max > today)
        }
    }

    @Test func `the next change is the true one for a simple window`() {
        var sample = SamplePeople()
        let facts = PersonFacts(
            SamplePeople.person { $0.orders = [SamplePeople.order("1", 10, 100, "p1")] }, subjects: &sample.subjects,
            setting: sample.setting)
        let rule = CompiledRule(
            .all([
                .condition(.date(.lastOrder, .daysAgo(ValueRange(from: 30, to: 90)))),
                .condition(.orders(ValueRange(from: 1), days: 365)),
            ]),
            subjects: &sample.subjects, setting: sample.audience)
        let today = SamplePeople.today
        #expect(!rule.matches(facts, today: today) && rule.nextChange(facts, today: today) == today + 20)
        #expect(rule.matches(facts, today: today + 20) && rule.nextChange(facts, today: today + 20) == today + 81)
        #expect(!rule.matches(facts, today: today + 81) && rule.nextChange(facts, today: today + 81) == nil)
    }

    @Test func `all, any and not mean what they say`() {
        var sample = SamplePeople()
        let facts = PersonFacts(SamplePeople.person(), subjects: &sample.subjects, setting: sample.setting)
        let (yes, no) = (SegmentRule.condition(.orders(ValueRange(to: 0))), SegmentRule.condition(.orders(ValueRange(from: 1))))
        for (rule, answer) in [
            (SegmentRule.all([yes, yes]), true), (.all([yes, no]), false), (.any([no, yes]), true), (.any([no, no]), false),
            (.not(no), true),
            (.not(.all([yes, .not(no)])), false),
        ] {
            let compiled = CompiledRule(rule, subjects: &sample.subjects, setting: sample.audience)
            #expect(compiled.matches(facts, today: SamplePeople.today) == answer)
        }
    }
}
