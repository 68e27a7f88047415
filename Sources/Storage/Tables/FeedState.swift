public import Commerce

/// What is known of a feed from its last imports.
public struct FeedState: Hashable, Sendable {
    /// The feed's name in the configuration.
    public var name: String
    /// `ETag` of the last good copy.
    public var etag: String?
    /// `Last-Modified` of the last good copy.
    public var lastModified: String?
    /// When the last attempt ended.
    public var finishedAt: Timestamp
    /// Offers taken at the last attempt.
    public var taken: Int
    /// Offers left out at the last attempt.
    public var skipped: Int
    /// Products that were new.
    public var added: Int
    /// Products that had changed.
    public var changed: Int
    /// Products that were no longer in the feed.
    public var gone: Int
    /// Whether the feed was held back because too many offers were gone.
    public var isHeldBack: Bool
    /// What was wrong, in words, the most frequent first.
    public var problems: [String]

    /// A feed that has just been tried.
    public init(
        name: String, etag: String? = nil, lastModified: String? = nil, finishedAt: Timestamp, taken: Int = 0, skipped: Int = 0,
        added: Int = 0, changed: Int = 0, gone: Int = 0, isHeldBack: Bool = false, problems: [String] = []
    ) {
        self.name = name
        self.etag = etag
        self.lastModified = lastModified
        self.finishedAt = finishedAt
        self.taken = taken
        self.skipped = skipped
        self.added = added
        self.changed = changed
        self.gone = gone
        self.isHeldBack = isHeldBack
        self.problems = problems
    }
}
