import Foundation

/// Draws items as shoppers do: few are looked at often, most hardly ever (Zipf, exponent 0.9).
struct PopularItems {
    private let cumulative: [Double]

    /// Items 0 ..< count, the most popular first.
    init(count: Int) {
        var sum = 0.0
        cumulative = (0..<count).map { rank in
            sum += pow(Double(rank + 1), -0.9)
            return sum
        }
    }

    /// How many items there are.
    var count: Int { cumulative.count }

    /// One of the items.
    func draw(using generator: inout Mixer) -> Int {
        let wanted = Double.random(in: 0..<(cumulative.last ?? 1), using: &generator)
        var (low, high) = (0, cumulative.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if cumulative[middle] <= wanted { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
