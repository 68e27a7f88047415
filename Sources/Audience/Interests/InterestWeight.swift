/// What dealings with a product count for interest, and how it fades; the same weights as for popularity.
enum InterestWeight {
    /// A look.
    static let view = 1.0
    /// A line in the cart.
    static let cart = 5.0
    /// A line of an order.
    static let purchase = 20.0
    /// Days in which interest halves.
    static let halfLife = 30

    /// What is left of a weight after a number of days; nothing after about eleven years.
    static func decay(days: Int) -> Double { days < table.count ? table[max(0, days)] : 0 }

    private static let table: [Double] = {
        let step = 0.977_159_968_434_245_9  // 2^(-1/30)
        var table = [1.0]
        // Anew from a power of two every half-life, so that no error adds up.
        for day in 1..<4_096 { table.append(day % halfLife == 0 ? table[day - halfLife] / 2 : table[day - 1] * step) }
        return table
    }()
}
