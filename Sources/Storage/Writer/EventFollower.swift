public import Commerce

/// Something that keeps itself up to date from the log in memory: live models, the live view of the admin panel.
public protocol EventFollower: Sendable {
    /// Takes events that are safe on disk and folded, in order, on the writer's thread: be quick.
    func follow(_ events: [Event])
}
