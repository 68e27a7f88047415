import Commerce

extension ProductLine {
    /// One thing that can be bought.
    struct Variant: Sendable {
        /// The full name.
        var name: String
        /// Price in cents, before any reduction.
        var price: Int64
        /// Properties, the distinguishing one first.
        var parameters: [Parameter]
    }

    /// Every variant, in order; at least one.
    var variants: [Variant] {
        switch options {
        case .single:
            [Variant(name: fullName, price: price, parameters: [colourParameter(colour)] + factParameters)]
        case .colours(let colours):
            colours.map { colour in
                Variant(
                    name: "\(fullName), \(colour)", price: price, parameters: [colourParameter(colour)] + factParameters)
            }
        case .sizes(let axis, let unit, let sizes):
            sizes.map { value, surcharge in
                Variant(
                    name: unit.map { "\(fullName), \(value) \($0)" } ?? "\(fullName), \(value)", price: price + surcharge,
                    parameters: [Parameter(name: axis, value: value, unit: unit), colourParameter(colour)] + factParameters)
            }
        }
    }

    /// Books are known by their title alone, everything else by brand and name.
    private var fullName: String {
        facts.contains { $0.name == ParameterName.author } ? name : "\(brand) \(name)"
    }

    private func colourParameter(_ colour: String) -> Parameter {
        Parameter(name: ParameterName.colour, value: colour)
    }

    private var factParameters: [Parameter] {
        facts.map { Parameter(name: $0.name, value: $0.value) }
    }
}
