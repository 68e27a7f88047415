internal import Commerce
internal import Glibc
internal import Stemming

/// Deals out numbers to the products' properties: one to each `name=value`, and to ranges of values for numeric ones.
///
/// Names and values are compared folded, a unit belongs to its value: `Вес=1,2 КГ` and `вес=1.2 кг` are the same.
struct AttributeTable: Sendable {
    /// Values longer than this are text about the product, not properties to compare.
    private static let longestValue = 64

    private var attributes = NumberTable<String>()
    private var ranges = NumberTable<String>()
    /// The properties as they were first written, by number.
    private var written: [Parameter] = []

    /// How many numbers have been dealt out.
    var count: Int { written.count }

    /// The properties as they are compared, in the order of their numbers.
    var keys: [String] { attributes.names }

    /// The numbers of a product's properties and of the ranges its numeric ones lie in.
    mutating func numbers(of parameters: [Parameter]) -> (attributes: [UInt32], ranges: [UInt32]) {
        var found: (attributes: [UInt32], ranges: [UInt32]) = ([], [])
        for parameter in parameters where parameter.value.utf8.count <= Self.longestValue {
            let value = Value(parameter)
            guard !value.text.isEmpty else { continue }
            let number = attributes.number(for: Self.key(parameter.name, value))
            if number == written.count { written.append(parameter) }
            found.attributes.append(number)
            guard let step = value.step else { continue }
            let name = FoldedText(parameter.name).string + "=" + value.unit + "~"
            // Each range is two steps long and begins one after the other, so that neighbouring values share one in any case.
            for start in [step - 1, step] { found.ranges.append(ranges.number(for: name + String(start))) }
        }
        return found
    }

    /// The number of a property that some product has or had.
    func number(of parameter: Parameter) -> UInt32? {
        attributes.existingNumber(of: Self.key(of: parameter))
    }

    /// The property with a number, as it was first written.
    func parameter(_ number: UInt32) -> Parameter? { Int(number) < written.count ? written[Int(number)] : nil }

    /// A property as it is compared.
    static func key(of parameter: Parameter) -> String { key(parameter.name, Value(parameter)) }

    private static func key(_ name: String, _ value: Value) -> String { FoldedText(name).string + "=" + value.text }

    /// A value as it is compared.
    private struct Value {
        /// It folded, and a number with its unit in one spelling.
        var text: String
        /// The unit behind a number, or the empty string.
        var unit = ""
        /// The number's place on a scale on which each step is 22 %: `floor(ln x / ln √1.5)`; nil for what is no positive number.
        var step: Int?

        init(_ parameter: Parameter) {
            let folded = FoldedText(parameter.unit.map { parameter.value + " " + $0 } ?? parameter.value).string
            text = folded.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let words = WordReader.words(of: text)
            guard text.first?.isNumber == true, words.count <= 2, words[0].kind == .number, let number = Double(words[0].text),
                number > 0, number.isFinite
            else { return }
            if words.count == 2 {
                guard words[1].kind == .letters, words[1].gap != .wide else { return }
                unit = words[1].text
            }
            text = unit.isEmpty ? words[0].text : words[0].text + " " + unit
            step = Int((log(number) / log(1.5.squareRoot())).rounded(.down))
        }
    }
}
