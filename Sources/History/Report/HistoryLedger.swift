import Commerce

/// Keeps the book while a file of the past is read.
struct HistoryLedger {
    private let format: HistoryFormat
    private let maximumExamples: Int
    private var skipped: [SkipReason: HistoryReport.Tally] = [:]
    private var leftOut: [SkipReason: HistoryReport.Tally] = [:]
    private var kinds = [Int](repeating: 0, count: 256)
    private var times: (earliest: Timestamp, latest: Timestamp)?

    var rows = 0
    var anonymousOrders = 0
    var scatteredOrders = 0

    init(format: HistoryFormat, maximumExamples: Int) {
        self.format = format
        self.maximumExamples = maximumExamples
    }

    /// Enters a skipped row; `detail` is only asked for while examples are still kept.
    mutating func skip(_ reason: SkipReason, line: Int, _ detail: @autoclosure () -> String) {
        enter(reason, line, detail(), in: &skipped)
    }

    /// Enters a field that was left out of an event; `detail` is only asked for while examples are still kept.
    mutating func leaveOut(_ reason: SkipReason, line: Int, _ detail: @autoclosure () -> String) {
        enter(reason, line, detail(), in: &leftOut)
    }

    private func enter(
        _ reason: SkipReason, _ line: Int, _ detail: @autoclosure () -> String,
        in tallies: inout [SkipReason: HistoryReport.Tally]
    ) {
        var tally = tallies[reason] ?? HistoryReport.Tally(reason: reason)
        tally.count += 1
        if tally.examples.count < maximumExamples {
            let shown = String(detail().unicodeScalars.lazy.filter { $0.value >= 0x20 }.prefix(120).map(Character.init))
            tally.examples.append(SkippedRow(line: line, detail: shown))
        }
        tallies[reason] = tally
    }

    /// Enters an event that was made.
    mutating func made(_ kind: Action.Kind, at time: Timestamp) {
        kinds[Int(kind.rawValue)] += 1
        guard let (earliest, latest) = times else {
            times = (time, time)
            return
        }
        if time < earliest { times = (time, latest) }
        if time > latest { times = (earliest, time) }
    }

    /// The report as it stands.
    var report: HistoryReport {
        var report = HistoryReport(format: format)
        report.rows = rows
        for kind in Action.Kind.allCases where kinds[Int(kind.rawValue)] > 0 { report.events[kind] = kinds[Int(kind.rawValue)] }
        (report.anonymousOrders, report.scatteredOrders) = (anonymousOrders, scatteredOrders)
        (report.earliest, report.latest) = (times?.earliest, times?.latest)
        (report.skipped, report.leftOut) = (Self.sorted(skipped), Self.sorted(leftOut))
        return report
    }

    private static func sorted(_ tallies: [SkipReason: HistoryReport.Tally]) -> [HistoryReport.Tally] {
        tallies.values.sorted { ($1.count, $0.reason.rawValue) < ($0.count, $1.reason.rawValue) }
    }
}
