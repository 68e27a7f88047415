public import Personalization

/// Who knows what to recommend.
public protocol RecommendationSource: Sendable {
    /// Products for a block, the best first.
    func recommend(_ request: RecommendationRequest) -> [RecommendedProduct]
}

extension WidgetService: RecommendationSource {}
