import Commerce
internal import Crypto

/// Gathers what was said about something, and makes of it an id that is the same for the same content: SHA-256 (FIPS 180-4), the first half.
///
/// Every part is preceded by its length, so that no two contents are the same bytes. What is not said is a part of its own.
struct ContentDigest {
    private var hash = SHA256()

    mutating func add(_ text: String?) {
        guard let text else { return hash.update(data: Array("-".utf8)) }
        hash.update(data: Array("\(text.utf8.count):\(text)".utf8))
    }

    mutating func add(_ money: Money?) { add(money.map { "\($0.minorUnits) \($0.currency.rawValue)" }) }

    mutating func add(_ time: Timestamp?) { add(time.map { String($0.milliseconds) }) }

    mutating func add(_ lines: [CartLine]) {
        add(String(lines.count))
        for line in lines {
            add(line.product.rawValue)
            add(String(line.quantity))
            add(line.price)
        }
    }

    mutating func add(_ identity: Identity?, _ visitor: VisitorID?) {
        add(identity.map { $0.identifiers.map(\.description).joined(separator: "\n") })
        add(visitor?.description)
    }

    /// 128 bits as hexadecimal digits.
    var text: String { HexDigits.text(of: hash.finalize().prefix(16)) }
}
