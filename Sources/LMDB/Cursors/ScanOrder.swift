/// The direction in which a range of keys is walked.
public enum ScanOrder: Sendable {
    /// From the smallest key to the greatest.
    case ascending

    /// From the greatest key to the smallest.
    case descending
}
