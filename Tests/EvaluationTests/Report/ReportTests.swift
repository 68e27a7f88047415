import Evaluation
import Testing

@Suite struct ReportTests {
    private static let report = Report([
        ReportRow([
            Figure("model", .text("plain \"x\"")), Figure("mode", .text("m\n"), isHidden: true),
            Figure("hr@20", title: "HR@20", .share(0.123_456)), Figure("us", title: "µs", .number(12.34)), Figure("n", .count(3)),
        ]),
        ReportRow([
            Figure("model", .text("b")), Figure("mode", .text("m"), isHidden: true), Figure("hr@20", title: "HR@20", .share(1)),
            Figure("us", title: "µs", .number(.nan)), Figure("n", .count(1000)),
        ]),
    ])

    @Test func `JSON keeps the order, all digits and escapes`() {
        #expect(
            Self.report.json == #"{"rows":[{"model":"plain \"x\"","mode":"m\u000a","hr@20":0.123456,"us":12.34,"n":3},"#
                + #"{"model":"b","mode":"m","hr@20":1.0,"us":null,"n":1000}]}"#)
    }

    @Test func `a table stands in columns`() {
        #expect(
            Self.report.table == """
                model       HR@20    µs     n
                plain "x"  0.1235  12.3     3
                b          1.0000     –  1000
                """)
        #expect(Report([]).table.isEmpty)
        #expect(Report([]).json == #"{"rows":[]}"#)
    }
}
