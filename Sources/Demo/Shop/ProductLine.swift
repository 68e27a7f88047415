/// One article of the demo shop before it is split into its variants.
struct ProductLine: Sendable {
    /// Who makes it; invented, like every name here.
    var brand: String
    /// What it is called, without the variant.
    var name: String
    /// Price of the first variant in cents.
    var price: Int64
    /// One or two sentences about it.
    var about: String
    /// What the variants differ in.
    var options: Options
    /// Its colour, unless the variants differ in colour.
    var colour: String
    /// Further properties, in order.
    var facts: [(name: String, value: String)]
    /// How many days ago the shop took it in; nil for what has always been there.
    var daysSinceArrival: Int?

    init(
        _ brand: String, _ name: String, _ price: Int64, _ about: String, _ options: Options = .single, colour: String = "sand",
        _ facts: KeyValuePairs<String, String> = [:]
    ) {
        self.brand = brand
        self.name = name
        self.price = price
        self.about = about
        self.options = options
        self.colour = colour
        self.facts = facts.map { ($0.key, $0.value) }
    }

    /// The same article as one that is new in the shop.
    func arrived(daysAgo: Int) -> ProductLine {
        var line = self
        line.daysSinceArrival = daysAgo
        return line
    }

    /// What the variants of an article differ in.
    enum Options: Sendable {
        /// There is one only.
        case single
        /// Colours at the same price.
        case colours([String])
        /// Sizes, volumes, formats: values with the cents that each costs more than the first.
        case sizes(String, unit: String?, KeyValuePairs<String, Int64>)
    }
}
