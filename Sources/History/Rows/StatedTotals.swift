import Commerce
import Tabular

/// Whether a column of sums says what the order comes to, on each of its rows, or what the line does: tables have both under the same name.
struct StatedTotals {
    private var first: [UInt8] = []
    private var (rows, others, ofLines) = (0, 0, 0)

    /// Looks at the sum of the current row, which has become a line.
    mutating func note(_ reader: RowReader, _ place: Int, _ line: CartLine) {
        let bytes = reader.bytes(place)
        if rows == 0 { first = Array(bytes) } else if !bytes.elementsEqual(first) { others += 1 }
        rows += 1
        guard let price = line.price, let stated = AmountText.money(reader, place, price.currency) else { return }
        if stated.minorUnits == price.minorUnits.multipliedReportingOverflow(by: Int64(line.quantity)).partialValue {
            ofLines += 1
        }
    }

    /// All rows say the same, and not what their lines come to.
    var areOfOrder: Bool { others == 0 && (rows == 1 || ofLines < rows) }
}
