public import Commerce

/// A part of the country that one may have things from the demo shop delivered to.
public struct DemoPlace: Sendable {
    /// The region, as products know it.
    public let id: RegionID
    /// The name that people read.
    public let name: String

    /// A place to choose.
    public init(id: RegionID, name: String) {
        self.id = id
        self.name = name
    }
}
