import Commerce
import JSON

/// Members as what is said about people has them; one that is nil is left out. Moments are in ISO 8601.
extension JSONWriter {
    mutating func moment(_ name: StaticString, _ value: Timestamp?) {
        guard let value else { return }
        self.name(name)
        string(value.iso8601)
    }

    mutating func amount(_ name: StaticString, _ value: Money?) {
        guard let value else { return }
        self.name(name)
        amountAndCurrency(value)
    }

    /// `{"amount": 12.5, "currency": "EUR"}`
    mutating func amountAndCurrency(_ value: Money) {
        object { json in
            json.name("amount")
            json.money(value)
            json.member("currency", value.currency.rawValue)
        }
    }

    mutating func texts(_ name: StaticString, _ values: some Sequence<String>) {
        self.name(name)
        array { json in for value in values { json.string(value) } }
    }

    mutating func flag(_ name: StaticString, _ value: Bool) {
        self.name(name)
        bool(value)
    }

    /// A share with four digits.
    mutating func share(_ name: StaticString, _ value: Double) {
        self.name(name)
        decimal(Int64((value * 10_000).rounded()), fractionDigits: 4)
    }

    /// `"identity": {"email": ["…"]}`, in the shape in which events tell it.
    mutating func identity(_ name: StaticString, _ identifiers: [PersonIdentifier]) {
        self.name(name)
        object { json in
            for kind in PersonIdentifier.Kind.allCases {
                let values = identifiers.filter { $0.kind == kind }.map(\.value)
                guard !values.isEmpty else { continue }
                json.name(kind.name)
                json.array { json in for value in values { json.string(value) } }
            }
        }
    }

    /// Lines of a cart or an order; `productName` is what a product is called, if that is known.
    mutating func lines(
        _ name: StaticString, _ lines: [CartLine], productName: (ProductID) -> String? = { _ in nil }
    ) {
        self.name(name)
        array { json in
            for line in lines {
                json.object { json in
                    json.member("product", line.product.rawValue)
                    json.member("name", productName(line.product))
                    json.member("quantity", line.quantity)
                    guard let price = line.price else { return }
                    json.name("price")
                    json.money(price)
                    json.member("currency", price.currency.rawValue)
                }
            }
        }
    }
}
