/// Where a visit came from.
public struct VisitSource: Hashable, Sendable {
    /// Bytes of a name that are kept.
    public static let nameLimit = 100

    /// `google`, `yandex-market`, `news.example`; `direct` where nothing tells. Lower case.
    public var name: String
    /// `cpc`, `email`; nil where nothing tells.
    public var medium: String?

    /// A source.
    public init(name: String, medium: String? = nil) {
        self.name = name
        self.medium = medium
    }

    /// Somebody who typed the address, or whose browser does not say.
    public static let direct = VisitSource(name: "direct")

    /// The source that a visit's first page tells: `utm_source` and `utm_medium`; the click ids of advertisers (`gclid`, `yclid`, `fbclid`);
    /// the referrer's host, if it is not the page's own; else direct.
    public init(page: Page?) {
        guard let page else {
            self = .direct
            return
        }
        let query = QueryText(url: page.url)
        let medium = query["utm_medium"].map(Self.name)
        if let source = query["utm_source"], !source.isEmpty {
            self.init(name: Self.name(source), medium: medium)
        } else if let (_, advertiser) = Self.clickIDs.first(where: { query[$0.0] != nil }) {
            self.init(name: advertiser, medium: medium ?? "cpc")
        } else if let host = page.referrer.flatMap(QueryText.host), host != QueryText.host(page.url), !host.isEmpty {
            self.init(name: Self.name(host.hasPrefix("www.") ? String(host.dropFirst(4)) : host), medium: medium)
        } else {
            self = .direct
        }
    }

    private static let clickIDs = [("gclid", "google"), ("yclid", "yandex"), ("fbclid", "facebook")]

    private static func name(_ text: String) -> String {
        let lower = text.lowercased()
        guard lower.utf8.count > nameLimit else { return lower }
        var end = lower.utf8.index(lower.startIndex, offsetBy: nameLimit)
        while lower.utf8[end] & 0xC0 == 0x80 { end = lower.utf8.index(before: end) }
        return String(lower[..<end])
    }
}
