/// Something that people type whose words are in no title, and what they then look at and buy.
public struct PlantedPhrase: Sendable {
    /// As it is typed.
    public let phrase: String
    /// What is meant by it, the first most of all.
    public let goods: [Goods]
}
