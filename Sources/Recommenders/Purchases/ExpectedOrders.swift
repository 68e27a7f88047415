import Glibc

/// In how many of some orders a thing would stand by chance, if every line were drawn from all that the shop sells
/// (Smith and Linden, 2017, doi:10.1109/MIC.2017.72):
/// ```
/// E = Σ 1 - (1 - P)^lines     over the orders, P the thing's share of all lines
/// ```
/// Unlike products of frequencies it knows that long orders have everything in them.
struct ExpectedOrders {
    /// The natural logarithm of 1 - P.
    private let logarithm: Double

    /// What is expected of a thing that takes some of all lines.
    init(lines: Int, ofAll all: Int) {
        let share = all > 0 ? min(Double(lines) / Double(all), 0.999_999) : 0
        logarithm = log1p(-share)
    }

    /// The chance of the thing in an order with so many lines besides the one that brought it up.
    func chance(inLines lines: Double) -> Double { -expm1(logarithm * lines) }
}
