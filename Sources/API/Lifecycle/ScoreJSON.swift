import Audience
import Commerce
import JSON
import Personalization

/// Scores of recency, frequency and monetary value as JSON.
enum ScoreJSON {
    static func write(_ score: RFMScore, _ writer: inout JSONWriter) {
        writer.object { json in writeMembers(score, &json) }
    }

    /// `{"rows": [{"recency": 5, …, "buyers": 12, "spent": {…}}], "cuts": {…}}`
    static func body(_ table: ScoreTable) -> [UInt8] {
        var writer = JSONWriter(capacity: 128 + 128 * table.rows.count)
        writer.object { json in
            json.name("rows")
            json.array { json in
                for row in table.rows {
                    json.object { json in
                        writeMembers(row.score, &json)
                        json.member("buyers", row.buyers)
                        json.amount("spent", row.spent)
                    }
                }
            }
            json.member("buyers", table.rows.reduce(0) { $0 + $1.buyers })
            writeCuts(table.cuts, &json)
        }
        return writer.bytes
    }

    private static func writeMembers(_ score: RFMScore, _ json: inout JSONWriter) {
        json.member("recency", score.recency)
        json.member("frequency", score.frequency)
        json.member("monetary", score.monetary)
    }

    /// Where scores part; those that nobody has reached are null.
    private static func writeCuts(_ cuts: RFMCuts, _ json: inout JSONWriter) {
        json.name("cuts")
        json.object { json in
            write("recency", cuts.recency.map { $0 == .min ? nil : Int64($0) }, &json)
            write("frequency", cuts.frequency.map { $0 == .max ? nil : Int64($0) }, &json)
            write("monetary", cuts.monetary.map { $0 == .max ? nil : $0 }, &json)
        }
    }

    private static func write(_ name: StaticString, _ numbers: [Int64?], _ json: inout JSONWriter) {
        json.name(name)
        json.array { json in
            for number in numbers { if let number { json.int(number) } else { json.null() } }
        }
    }
}
