/// What goes into the same basket, in one direction: with a phone a case, with a case no phone.
public struct PlantedCompanion: Sendable {
    /// What the basket is for.
    public let main: Goods
    /// What is taken along.
    public let companion: Goods
    /// The share of baskets with `main` in which `companion` lies too.
    public let share: Double
}
