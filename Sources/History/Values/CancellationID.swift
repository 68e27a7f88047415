import Commerce

/// Invoices of cancellations: `C` before a number.
enum CancellationID {
    /// Whether a number is that of one, if its pieces are below zero.
    static func isOne(_ id: OrderID) -> Bool {
        let bytes = id.rawValue.utf8
        guard let first = bytes.first, first | 0x20 == 0x63 else { return false }
        return bytes.dropFirst().first.map { 0x30...0x39 ~= $0 } == true
    }
}
