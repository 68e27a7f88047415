/// What a table to import is known to hold; otherwise its columns tell.
public enum ImportFormat: Sendable {
    /// A row for each customer.
    case customers
}
