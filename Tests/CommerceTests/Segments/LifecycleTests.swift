import Commerce
import Testing

@Suite struct LifecycleTests {
    @Test func `each group is a segment and back`() {
        for group in Lifecycle.allCases {
            #expect(Lifecycle(group.segment) == group)
            #expect(Lifecycle(name: group.name) == group)
        }
        #expect(Lifecycle.atRisk.segment.rawValue == "lifecycle:atRisk")
        #expect(Lifecycle(SegmentID(unchecked: "atRisk")) == nil)
    }
}
