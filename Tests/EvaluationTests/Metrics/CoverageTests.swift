import Evaluation
import Testing

@Suite struct CoverageTests {
    /// Of eight items 0, 1 and 2 stood within two places; 7 stood third; 5 and 90 are not of the catalogue.
    @Test func `items ever shown over all items`() {
        var coverage = Coverage(at: 2, catalogue: [0, 1, 2, 2, 3, 4, 6, 7, 8])
        #expect(coverage.value == 0)
        coverage.add(recommended: [0, 1, 7])
        coverage.add(recommended: [1, 2])
        coverage.add(recommended: [5, 90])
        #expect(coverage.value == 0.375)
        #expect(coverage.name == "Coverage@2")
        #expect(Coverage(at: 2, catalogue: []).value == 0)
    }
}
