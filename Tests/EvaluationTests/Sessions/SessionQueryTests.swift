import Evaluation
import Testing

@Suite struct SessionQueryTests {
    @Test func `a session is revealed click by click`() {
        let sessions = ItemLists([[1, 2, 2], [3], [4, 5]])
        #expect(
            SessionQuery.revealing(sessions) == [
                SessionQuery(prefix: [1], next: 2), SessionQuery(prefix: [1, 2], next: 2), SessionQuery(prefix: [4], next: 5),
            ])
        #expect(SessionQuery.revealing(sessions, minimumPrefix: 2) == [SessionQuery(prefix: [1, 2], next: 2)])
    }
}
