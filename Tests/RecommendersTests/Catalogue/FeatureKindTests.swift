import Testing

@testable import Recommenders

@Suite struct FeatureKindTests {
    @Test func `the same number is another feature for each kind`() {
        for number in [UInt32(0), 1, 77, UInt32.max - 1] {
            #expect(Set(FeatureKind.allCases.map { $0.feature(number) }).count == FeatureKind.allCases.count)
        }
    }

    @Test(arguments: FeatureKind.allCases) func `different numbers are different features`(kind: FeatureKind) {
        #expect(Set((0..<10_000).map { kind.feature($0) }).count == 10_000)
    }
}
