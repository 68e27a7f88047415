/// Draws one of several elements, each as often as its weight says.
struct WeightedChoice<Element: Sendable>: Sendable {
    private let elements: [Element]
    /// `cumulative[i]` is the sum of the weights up to and including element `i`.
    private let cumulative: [Double]

    /// Elements with weights of zero or more. There may be none, and then nothing can be drawn.
    init(_ weighted: [(element: Element, weight: Double)]) {
        elements = weighted.map(\.element)
        var sum = 0.0
        cumulative = weighted.map { item in
            precondition(item.weight >= 0, "a weight is never negative")
            sum += item.weight
            return sum
        }
    }

    /// Whether there is nothing to draw.
    var isEmpty: Bool { (cumulative.last ?? 0) <= 0 }

    /// One element; nil if there is nothing to draw.
    func draw(using generator: inout SeededGenerator) -> Element? {
        guard let total = cumulative.last, total > 0 else { return nil }
        let point = generator.fraction() * total
        var (low, high) = (0, cumulative.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if cumulative[middle] > point { high = middle } else { low = middle + 1 }
        }
        return elements[low]
    }
}
