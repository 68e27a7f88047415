/// What a kind of customer begins to buy at some moment of the past.
struct PlantedNeed: Sendable {
    /// Who.
    let kind: Persona.Kind
    /// What.
    let goods: Goods
    /// The share of regular guests of this kind who do within four months.
    let share: Double
}
