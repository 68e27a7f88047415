import Commerce
import Mustache
import Personalization

/// Recommendations as a fragment of HTML.
struct BlockRenderer: Sendable {
    let templates: TemplateLibrary
    let prices: PriceFormatter

    /// The fragment, made by the block's template.
    func body(_ block: Placement, _ products: [RecommendedProduct]) -> [UInt8] {
        let cards = products.map { CardContext($0, prices: prices) }
        return Array(
            templates.template(for: block).render(["block": TemplateText(block.rawValue), "items": cards] as [String: Any]).utf8)
    }
}
