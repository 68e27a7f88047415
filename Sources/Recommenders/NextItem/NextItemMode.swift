/// Which of the items already seen in the running session ``NextItem`` may answer with.
public enum NextItemMode: String, Hashable, Sendable, CaseIterable {
    /// Any item, the one on the screen included: what people really click next.
    case repeatsKept
    /// Any item but the one clicked last.
    case currentExcluded
    /// Only items that the session has not seen.
    case unseenOnly
}
