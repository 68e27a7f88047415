/// Which visits' sources are meant.
public enum VisitChoice: String, Hashable, Sendable, CaseIterable {
    /// The first.
    case first
    /// The latest.
    case last
    /// Any that is remembered.
    case any
}
