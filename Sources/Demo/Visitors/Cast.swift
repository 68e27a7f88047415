import Commerce

/// A persona with its interests ready to draw from.
struct Cast: Sendable {
    let persona: Persona
    /// Shelves, as positions in the shop.
    let interests: WeightedChoice<Int>

    init(_ persona: Persona, in surroundings: Surroundings) {
        self.persona = persona
        interests = WeightedChoice(
            persona.interests.compactMap { interest in
                surroundings.shelf(interest.shelf).map { ($0, interest.weight) }
            })
    }
}
