import Testing

@testable import Recommenders

@Suite struct SizeClassTests {
    @Test func `sizes grow by a half and a third in turn`() {
        let sizes = (0..<8).map { SizeClass(rawValue: UInt8($0)).size }
        #expect(sizes == [2, 3, 4, 6, 8, 12, 16, 24])
    }

    @Test func `the smallest class that holds so many words is chosen`() {
        for words in 1...2000 {
            let chosen = SizeClass(holding: words)
            #expect(chosen.size >= words)
            if chosen.rawValue > 0 { #expect(SizeClass(rawValue: chosen.rawValue - 1).size < words) }
        }
    }
}
