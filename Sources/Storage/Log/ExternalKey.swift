internal import Commerce

/// Under what an event with a caller's own id is remembered, so that it is taken once only.
///
/// ```
/// | caller's id, 1…64 B | 0 | visitor id 16 B, zeros when there is none |
/// ```
/// The caller's id stands first: ids that begin with the time, as the storefront script makes them, then lie together and are cheap
/// to add. The zero byte cannot occur in an id, so two different pairs never give the same key.
struct ExternalKey: Hashable {
    let bytes: [UInt8]

    /// Nil for an event without a caller's id.
    init?(_ event: Event) {
        guard let id = event.externalID else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(id.utf8.count + 17)
        bytes.append(contentsOf: id.utf8)
        bytes.append(0)
        for half in [event.visitor?.high ?? 0, event.visitor?.low ?? 0] {
            for shift in stride(from: UInt64(56), through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: half >> shift)) }
        }
        self.bytes = bytes
    }
}
