/// Numbers as people write them.
enum PlainNumber {
    /// Up to two decimals, none of them zero at the end.
    static func text(_ number: Double, point: String) -> String {
        let hundredths = Int64((number * 100).rounded())
        let (whole, fraction) = (abs(hundredths) / 100, abs(hundredths) % 100)
        let sign = hundredths < 0 ? "-" : ""
        guard fraction != 0 else { return "\(sign)\(whole)" }
        let digits = fraction % 10 == 0 ? "\(fraction / 10)" : fraction < 10 ? "0\(fraction)" : "\(fraction)"
        return "\(sign)\(whole)\(point)\(digits)"
    }
}
