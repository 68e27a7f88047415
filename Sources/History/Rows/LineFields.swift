import Commerce
import Tabular

/// The columns of a table that say which product it was, how many pieces, and for how much.
struct LineFields {
    let product: Int
    let quantity: Int?
    let price: Int?

    /// The product of the current row; what is none is entered in the book.
    func product(_ reader: RowReader, _ ledger: inout HistoryLedger) -> ProductID? {
        guard let id = ProductID(rawValue: reader.text(product)) else {
            ledger.skip(.badProduct, line: reader.line, reader.text(product))
            return nil
        }
        return id
    }

    /// Pieces of a product, one where the table does not say. Without a currency, prices are left out. `isReturn` turns the pieces' sign.
    func line(
        _ reader: RowReader, _ currency: Currency?, isReturn: Bool = false, _ ledger: inout HistoryLedger
    ) -> CartLine? {
        guard let id = product(reader, &ledger) else { return nil }
        var pieces: Int64 = 1
        if let quantity, !reader.isEmpty(quantity) {
            let stated = reader.integer(quantity).map { isReturn ? -$0 : $0 }
            guard let stated, 1...1_000_000_000 ~= stated else {
                ledger.skip(.badQuantity, line: reader.line, reader.text(quantity))
                return nil
            }
            pieces = stated
        }
        guard let currency, let price, !reader.isEmpty(price) else { return CartLine(product: id, quantity: Int(pieces)) }
        guard let money = AmountText.money(reader, price, currency), money.minorUnits >= 0 else {
            ledger.skip(.badPrice, line: reader.line, reader.text(price))
            return nil
        }
        return CartLine(product: id, quantity: Int(pieces), price: money)
    }
}
