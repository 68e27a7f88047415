import Commerce
import JSON

/// Members as the overview has them; one that is nil is left out.
extension JSONWriter {
    mutating func member(_ name: StaticString, _ value: Int?) {
        guard let value else { return }
        self.name(name)
        int(value)
    }

    mutating func member(_ name: StaticString, _ value: String?) {
        guard let value else { return }
        self.name(name)
        string(value)
    }

    mutating func member(_ name: StaticString, _ value: Timestamp?) {
        guard let value else { return }
        self.name(name)
        int(value.milliseconds)
    }

    mutating func amountWithCurrency(_ value: Money) {
        object { json in
            json.member("amount", value.decimal)
            json.member("currency", value.currency.rawValue)
        }
    }
}
