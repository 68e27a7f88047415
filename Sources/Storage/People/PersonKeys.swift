internal import Commerce
internal import Crypto

/// Under which 128 bits an identifier or an order is kept: the first half of SHA-256 (FIPS 180-4) over its kind and value, so that nobody can make
/// one that falls on somebody else's. Never change them: stores hold them.
extension PersonIdentifier {
    /// The identifier's key; that of a person's strongest identifier is the person's id.
    var key: PersonID { PersonID(hashing: kind.rawValue, value) }
}

extension OrderID {
    /// The order's key.
    var key: PersonID { PersonID(hashing: 0x6F, rawValue) }
}

extension PersonID {
    fileprivate init(hashing kind: UInt8, _ text: String) {
        var hash = SHA256()
        hash.update(data: [kind])
        hash.update(data: Array(text.utf8))
        var halves: (UInt64, UInt64) = (0, 0)
        for (index, byte) in hash.finalize().prefix(16).enumerated() {
            if index < 8 { halves.0 = halves.0 << 8 | UInt64(byte) } else { halves.1 = halves.1 << 8 | UInt64(byte) }
        }
        self.init(high: halves.0, low: halves.1)
    }
}
