internal import Foundation

/// A line on standard error that tells how far something is, how fast, and how much time is left.
struct ProgressBar {
    private static let width = 30

    private let unit: String
    private let isShown: Bool
    private let start = ContinuousClock.now
    private var drawn = ContinuousClock.now - .seconds(1)

    /// A bar; shown on a terminal only.
    init(unit: String, isShown: Bool) {
        self.unit = unit
        self.isShown = isShown && isatty(STDERR_FILENO) == 1
    }

    /// Draws the bar, at most ten times a second.
    mutating func show(done: Int, of total: Int, count: Int) {
        guard isShown, total > 0, ContinuousClock.now - drawn > .milliseconds(100) else { return }
        drawn = ContinuousClock.now
        let seconds = max((drawn - start) / .seconds(1), 1e-9)
        let share = min(1, Double(done) / Double(total))
        let filled = Int(share * Double(Self.width))
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
        let left = share > 0 ? Int(seconds / share - seconds) : 0
        let rate = (Double(count) / seconds).formatted(.number.notation(.compactName))
        write("\r\(bar) \(Int(share * 100)) %  \(rate) \(unit)/s  \(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60) left   ")
    }

    /// Leaves the line.
    func finish() {
        if isShown { write("\r" + String(repeating: " ", count: Self.width + 50) + "\r") }
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
