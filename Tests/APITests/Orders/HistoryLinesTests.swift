import API
import Commerce
import Testing

@Suite struct `Lines of files of the past` {
    private static let now = Timestamp(milliseconds: 1_800_000_000_000)
    private let lines: HistoryLines

    init() {
        var configuration = APIConfiguration()
        configuration.country = "RU"
        lines = HistoryLines(configuration)
    }

    @Test func `hold an event or an order`() throws {
        #expect(try read(#"{"type":"pageView","visitor":"00000000000000000000000000000007"}"#).map(\.action) == [.pageView])
        let events = try read(
            #"{"id":1,"time":"2026-03-21","lines":[{"product":1}],"status":"paid","identity":{"phone":"8 916 123 45 67"}}"#)
        #expect(events.map(\.action.kind) == [.order, .orderUpdate])
        #expect(events.allSatisfy { $0.time.iso8601 == "2026-03-21T00:00:00Z" && $0.origin == .history })
        #expect(events.allSatisfy { $0.identity?.anchor.value == "+79161234567" && $0.identity?.isProven == true })
        #expect(try read(#"{"type":"identify","identity":{"customer":1},"name":"Anna"}"#).count == 1)
    }

    @Test(arguments: [
        "[]", #"[{"type":"pageView"}]"#, #"{"events":[{"type":"pageView"}]}"#, "{}", "x", "", #"{"id":1,"lines":[]}"#,
    ])
    func `hold nothing else`(line: String) {
        #expect(throws: InvalidValue.self) { try read(line) }
    }

    private func read(_ line: String) throws(InvalidValue) -> [Event] {
        try lines.events(of: Array(line.utf8), now: Self.now)
    }
}
