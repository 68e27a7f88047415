/// Why a row of the past did not become an event.
public enum SkipReason: String, Hashable, Sendable, CaseIterable {
    /// A cancelled order (`C…` with a negative quantity); cancellations are not imported yet.
    case cancellation
    /// No usable time.
    case badTime = "bad-time"
    /// No usable product id.
    case badProduct = "bad-product"
    /// No usable order id.
    case badOrder = "bad-order"
    /// A quantity that is not at least one.
    case badQuantity = "bad-quantity"
    /// A price below zero or that is no amount.
    case badPrice = "bad-price"
    /// A word for what happened that is not known.
    case unknownEvent = "unknown-event"
    /// An event without what it is about: a search without a phrase.
    case incomplete
    /// A row with too few fields.
    case shortRow = "short-row"
    /// JSON that is no valid event.
    case badJSON = "bad-json"
    /// A row longer than any may be.
    case longRow = "long-row"

    /// The reason in words, behind a number.
    public var title: String {
        switch self {
        case .cancellation: "cancellation, not imported yet"
        case .badTime: "no usable time"
        case .badProduct: "no usable product id"
        case .badOrder: "no usable order id"
        case .badQuantity: "a quantity below one"
        case .badPrice: "a price below zero or that is no amount"
        case .unknownEvent: "an unknown word for what happened"
        case .incomplete: "an event without what it is about"
        case .shortRow: "too few fields"
        case .badJSON: "JSON that is no valid event"
        case .longRow: "longer than any row may be"
        }
    }
}
