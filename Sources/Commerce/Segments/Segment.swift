/// People who have something in common: those for whom a rule holds. Who is in it follows from the rule, event by event and day by day.
public struct Segment: Hashable, Sendable {
    /// Its id.
    public var id: SegmentID
    /// What people call it.
    public var name: String
    /// Who is in it.
    public var rule: SegmentRule
    /// Who is told when somebody enters or leaves; nil for nobody.
    public var webhook: SegmentWebhook?

    /// A segment; name and webhook may be left out.
    public init(id: SegmentID, name: String = "", rule: SegmentRule, webhook: SegmentWebhook? = nil) {
        self.id = id
        self.name = name
        self.rule = rule
        self.webhook = webhook
    }
}
