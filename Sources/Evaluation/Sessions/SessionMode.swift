/// Which items of the running session may be recommended; figures of different modes cannot be compared.
public enum SessionMode: String, Sendable, CaseIterable {
    /// All of them, as session-rec measures.
    case repeatsKept = "repeats-kept"
    /// All but the one clicked last, as Serenade measures; if that is clicked once more, the query is a miss.
    case currentExcluded = "current-excluded"
}
