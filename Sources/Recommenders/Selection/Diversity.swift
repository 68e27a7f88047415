/// How varied a list should be, as far as there is a choice.
public struct Diversity: Hashable, Sendable {
    /// The share that an item's own place has in its rank where variety is weighed; the rest is how little it is like the items
    /// before it. From Carbonell and Goldstein, doi:10.1145/290941.291025, whose λ it is.
    public static let usualBalance: Float = 0.7

    /// Items of one main category at most, while others are to be had; nil for any number.
    public var perCategory: Int?
    /// Items of one brand at most, while others are to be had; nil for any number.
    public var perBrand: Int?
    /// How much an item's own place counts against variety (λ): 1 for all, less for more variety; nil keeps the order as it comes.
    public var balance: Float?
    /// Items that another block of the page shows already; they and their variants come back only into a list that would else be empty.
    public var shown: Set<ItemNumber>

    /// A measure of variety; none unless told otherwise.
    public init(perCategory: Int? = nil, perBrand: Int? = nil, balance: Float? = nil, shown: Set<ItemNumber> = []) {
        self.perCategory = perCategory
        self.perBrand = perBrand
        self.balance = balance
        self.shown = shown
    }
}
