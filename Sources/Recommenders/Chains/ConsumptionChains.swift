/// All links of consumption: what is bought after what, how often and when; learned from orders and changed by the owner.
public struct ConsumptionChains: Sendable {
    /// Every link, muted ones included: by beginning, then by end.
    public let links: [ChainLink]
    /// For how many days after a purchase the next one is awaited.
    public let horizonDays: Int
    private let linksFrom: [ChainNode: [Int]]

    /// Chains of some links, each pair of ends once.
    public init(links: [ChainLink] = [], horizonDays: Int = ChainSetting().horizonDays) {
        self.links = links.sorted { $0.from != $1.from ? $0.from < $1.from : $0.to < $1.to }
        self.horizonDays = horizonDays
        linksFrom = Dictionary(grouping: self.links.indices) { [links = self.links] in links[$0].from }
    }

    /// The link between two ends; nil if there is none.
    public func link(from: ChainNode, to: ChainNode) -> ChainLink? {
        linksFrom[from]?.first { links[$0].to == to }.map { links[$0] }
    }

    /// The places in ``links`` of those that begin with a node, by their ends.
    func places(from node: ChainNode) -> [Int] { linksFrom[node] ?? [] }
}
