/// Something that can be true of a person. Of several values any one will do; of what is not known nothing is true.
///
/// Days are whole calendar days of the shop's time zone: what happened today is 0 days ago, and "in the last 14 days" reaches from the day
/// 14 days ago to today. What is true changes by itself at midnight only.
public enum SegmentCondition: Hashable, Sendable {
    /// How many orders count (not cancelled, not wholly returned), of all time or of the last days.
    case orders(ValueRange, days: Int? = nil)
    /// What the orders came to after refunds, in major units of the shop's currency.
    case spent(ValueRange)
    /// What an order came to on average, in the same way; of nobody without orders.
    case averageOrder(ValueRange)
    /// When something happened or is expected.
    case date(SegmentDate, DateTest)
    /// What somebody had to do with products.
    case dealings(Dealings)
    /// What the cart's lines come to, in major units of the shop's currency; 0 for an empty one.
    case cartSum(ValueRange)
    /// Which share of the person's interest, old interest fading, goes to something: 0 to 1.
    case interest(ProductSubject, share: ValueRange)
    /// Where visits came from.
    case source(VisitChoice, names: [String])
    /// Where the person shops.
    case region([RegionID])
    /// Through which channel an order came in; one that does not say is online.
    case boughtIn([OrderChannel])
    /// What became of letters.
    case mail(MailEngagement.Kind, days: Int? = nil, times: ValueRange? = nil)
    /// What the person or the shop has said about them.
    case property(name: String, PropertyTest)
    /// Where in their life as a customer they are.
    case lifecycle([Lifecycle])
    /// Scores from 1 to 5 of recency, frequency and monetary value; nil for any.
    case rfm(recency: ValueRange?, frequency: ValueRange?, monetary: ValueRange?)
    /// Somebody who is in another segment.
    case segment(SegmentID)
    /// By what the shop knows the person.
    case has([PersonIdentifier.Kind])
    /// The latest decision on a purpose: given, or taken back. One that was never asked has neither.
    case consent(ConsentDecision.Purpose, isGiven: Bool)

    /// The name on the wire: `averageOrder`.
    public var name: String {
        switch self {
        case .orders: "orders"
        case .spent: "spent"
        case .averageOrder: "averageOrder"
        case .date(let date, _): date.name
        case .dealings(let dealings): dealings.kind.name
        case .cartSum: "cartSum"
        case .interest: "interest"
        case .source: "source"
        case .region: "region"
        case .boughtIn: "boughtIn"
        case .mail: "mail"
        case .property: "property"
        case .lifecycle: "lifecycle"
        case .rfm: "rfm"
        case .segment: "segment"
        case .has: "has"
        case .consent: "consent"
        }
    }
}
