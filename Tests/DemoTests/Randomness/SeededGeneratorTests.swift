import Demo
import Testing

struct SeededGeneratorTests {
    @Test func `the numbers are those of SplitMix64`() {
        // First outputs for seed 1234567, as published with the reference implementation.
        var generator = SeededGenerator(seed: 1_234_567)
        let expected: [UInt64] = [
            6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
            16_408_922_859_458_223_821,
        ]
        #expect(expected.map { _ in generator.next() } == expected)
    }

    @Test func `neighbouring indexes do not share numbers`() {
        var seen: Set<UInt64> = []
        for index in 0..<200 as Range<UInt64> {
            var generator = SeededGenerator(seed: 7, index: index)
            for _ in 0..<5 { seen.insert(generator.next()) }
        }
        #expect(seen.count == 1000)
    }
}
