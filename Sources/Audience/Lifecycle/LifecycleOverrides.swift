/// Cut points that the owner has set by hand; nil leaves the shop's own.
public struct LifecycleOverrides: Hashable, Sendable {
    /// Days until somebody is late.
    public var recent: Int?
    /// Days until somebody is gone.
    public var fading: Int?
    /// Orders from which on somebody is loyal.
    public var loyal: Int?

    /// Cut points; none unless given.
    public init(recent: Int? = nil, fading: Int? = nil, loyal: Int? = nil) {
        self.recent = recent
        self.fading = fading
        self.loyal = loyal
    }
}
