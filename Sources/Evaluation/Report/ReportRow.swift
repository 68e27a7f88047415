/// A row of a report: what was measured of one model.
public struct ReportRow: Sendable, Equatable {
    /// The values in their order.
    public var figures: [Figure]

    /// A row of values.
    public init(_ figures: [Figure]) {
        self.figures = figures
    }

    /// One JSON object.
    public var json: String {
        "{" + figures.map { "\(Figure.quoted($0.key)):\($0.json)" }.joined(separator: ",") + "}"
    }
}
