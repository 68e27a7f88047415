import Testing

@testable import Recommenders

@Suite struct ItemFeaturesTests {
    private static func features() -> ItemFeatures {
        var features = ItemFeatures()
        features.grow(by: 3)
        features.set(words: [1, 5, 9], attributes: [2], ranges: [7, 8], of: 0)
        features.set(words: [5], attributes: [], ranges: [], of: 2)
        return features
    }

    @Test func `each item has what it was given`() {
        let features = Self.features()
        #expect(Array(features.words(of: 0)) == [1, 5, 9])
        #expect(Array(features.attributes(of: 0)) == [2])
        #expect(Array(features.ranges(of: 0)) == [7, 8])
        #expect(features.words(of: 1).isEmpty && features.attributes(of: 1).isEmpty && features.ranges(of: 1).isEmpty)
        #expect(Array(features.words(of: 2)) == [5])
    }

    @Test func `each item has what it was given last, however often that changes`() {
        var features = Self.features()
        for turn in UInt32(0)..<5_000 {
            features.set(words: [turn, turn + 1], attributes: [turn], ranges: [], of: 1)
        }
        #expect(Array(features.words(of: 1)) == [4_999, 5_000])
        #expect(Array(features.attributes(of: 1)) == [4_999])
        #expect(Array(features.words(of: 0)) == [1, 5, 9])
        #expect(Array(features.ranges(of: 0)) == [7, 8])
        #expect(Array(features.words(of: 2)) == [5])
    }
}
