/// Substitutes that are looked at together, of which one is bought instead of the other.
public struct PlantedPreference: Sendable {
    /// What is looked at and left.
    public let lookedAt: Goods
    /// What is bought instead.
    public let bought: Goods
    /// The share of buyers who have looked at the other in the same visit.
    public let share: Double
}
