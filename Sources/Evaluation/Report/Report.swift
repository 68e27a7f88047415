/// What an evaluation says: a row per model.
public struct Report: Sendable, Equatable {
    /// The rows in the order in which the models were asked; all have the same keys.
    public var rows: [ReportRow]

    /// A report of these rows.
    public init(_ rows: [ReportRow]) {
        self.rows = rows
    }

    /// `{"rows": [{…}, …]}`, one line.
    public var json: String {
        #"{"rows":["# + rows.map(\.json).joined(separator: ",") + "]}"
    }

    /// A table with a line of titles; texts stand left, numbers right.
    public var table: String {
        let shown = rows.map { $0.figures.filter { !$0.isHidden } }
        guard let first = shown.first else { return "" }
        let lines = [first.map(\.title)] + shown.map { $0.map(\.text) }
        let widths = first.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
        let texts = first.map { if case .text = $0.value { true } else { false } }
        return lines.map { line in
            line.indices.map { Self.padded(line[$0], to: widths[$0], isLeft: texts[$0]) }.joined(separator: "  ")
        }.joined(separator: "\n")
    }

    private static func padded(_ text: String, to width: Int, isLeft: Bool) -> String {
        let space = String(repeating: " ", count: width - text.count)
        return isLeft ? text + space : space + text
    }
}
