/// Why a row of the past did not become an event, or a field of it no part of one.
public enum SkipReason: String, Hashable, Sendable, CaseIterable {
    /// A row of a cancellation (`C…` with pieces below zero) for which there is no order of the customer with so many pieces.
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
    /// A customer without a number, e-mail address, phone or card.
    case noIdentifier = "no-identifier"
    /// What cannot be a number, e-mail address, phone or card; left out.
    case badIdentifier = "bad-identifier"
    /// A word for how far an order has come that is not known; left out.
    case unknownStatus = "unknown-status"
    /// A word for the way an order came in that is not known; left out.
    case unknownChannel = "unknown-channel"
    /// A sum or discount below zero or that is no amount; left out.
    case badAmount = "bad-amount"
    /// Neither yes nor no; left out.
    case unknownAnswer = "unknown-answer"
    /// A birthday, time zone or language that cannot be one; left out.
    case badDetail = "bad-detail"

    /// The reason in words, behind a number.
    public var title: String {
        switch self {
        case .cancellation: "a cancellation without an order that it could be of"
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
        case .noIdentifier: "a customer without number, e-mail address, phone or card"
        case .badIdentifier: "no usable number, e-mail address, phone or card"
        case .unknownStatus: "an unknown word for how far an order has come"
        case .unknownChannel: "an unknown word for the way an order came in"
        case .badAmount: "a sum or discount that is no amount"
        case .unknownAnswer: "neither yes nor no"
        case .badDetail: "no usable birthday, time zone or language"
        }
    }
}
