public import Recommenders

/// The customer's own items by frequency, and behind them what is most frequent with all: GP-TopFreq, the baseline that most
/// published models do not clearly beat.
///
/// Li et al., A Next Basket Recommendation Reality Check, 2023, doi:10.1145/3587153.
public struct PersonalGlobalTopFrequency: BasketModel {
    private let personal: PersonalTopFrequency

    /// Counts orders.
    public init(trainedOn orders: [PastOrder]) {
        personal = PersonalTopFrequency(trainedOn: orders)
    }

    /// First the customer's own items, then others.
    public func ranking(for customer: CustomerNumber, limit: Int) -> [ItemNumber] {
        let own = personal.ranking(for: customer, limit: limit)
        guard own.count < limit else { return own }
        let known = Set(own)
        return own + personal.global.ranking.lazy.filter { !known.contains($0) }.prefix(limit - own.count)
    }
}
