/// A currency by its ISO 4217 letters: `EUR`, `RUB`.
public struct Currency: RawRepresentable, Hashable, Sendable {
    /// Three upper-case ASCII letters.
    public let rawValue: String

    /// Nil unless the text is three ASCII letters; upper-cased, and the retired `RUR` of old feeds is read as `RUB`.
    public init?(rawValue: String) {
        let letters = rawValue.utf8
        guard letters.count == 3, letters.allSatisfy({ (0x41...0x5A).contains($0 & 0xDF) }) else { return nil }
        let upper = rawValue.uppercased()
        self.rawValue = upper == "RUR" ? "RUB" : upper
    }

    private init(letters: String) {
        rawValue = letters
    }

    /// How many decimal digits an amount has (ISO 4217 minor unit).
    public var fractionDigits: Int {
        switch rawValue {
        case "JPY", "KRW", "VND", "CLP", "ISK", "PYG", "UGX", "XAF", "XOF", "XPF": 0
        case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
        default: 2
        }
    }

    /// Minor units in one major unit: 100 kopecks in a rouble.
    public var minorUnitsPerUnit: Int64 {
        switch fractionDigits {
        case 0: 1
        case 3: 1000
        default: 100
        }
    }

    /// Euro.
    public static let eur = Currency(letters: "EUR")
    /// US dollar.
    public static let usd = Currency(letters: "USD")
    /// Russian rouble.
    public static let rub = Currency(letters: "RUB")
    /// Pound sterling.
    public static let gbp = Currency(letters: "GBP")
}
