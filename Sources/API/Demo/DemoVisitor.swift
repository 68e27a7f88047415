public import Commerce

/// Somebody with whose eyes one may look at the demo shop.
public struct DemoVisitor: Sendable {
    /// The id under which the shop knows them.
    public let id: VisitorID
    /// What they are called.
    public let name: String
    /// Who they are, in a few words.
    public let about: String
    /// Where they live, if the shop knows.
    public let region: RegionID?

    /// Somebody the shop knows.
    public init(id: VisitorID, name: String, about: String, region: RegionID? = nil) {
        self.id = id
        self.name = name
        self.about = about
        self.region = region
    }
}
