/// How varied a list should be, as far as there is a choice.
public struct Diversity: Hashable, Sendable {
    /// Items of one main category at most, while others are to be had; nil for any number.
    public var perCategory: Int?
    /// Items that another block of the page shows already; they and their variants come back only into a list that would else be empty.
    public var shown: Set<ItemNumber>

    /// A measure of variety; none unless told otherwise.
    public init(perCategory: Int? = nil, shown: Set<ItemNumber> = []) {
        self.perCategory = perCategory
        self.shown = shown
    }
}
