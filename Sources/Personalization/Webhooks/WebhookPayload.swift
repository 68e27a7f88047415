internal import Commerce

/// What an address is told: who entered a segment or left it, oldest first.
///
/// ```
/// {"type": "segment.movements", "timestamp": "2026-03-21T14:05:00Z",
///  "data": {"segment": "vip", "movements": [
///    {"customer": "32 hex digits", "identity": {"email": ["…"]}, "moved": "entered", "time": "…"}]}}
/// ```
struct WebhookPayload: Encodable {
    /// Somebody who entered or left.
    struct Entry: Encodable {
        var customer: String
        var identity: [String: [String]]
        var moved: String
        var time: String
    }

    /// The segment with its movements.
    struct Content: Encodable {
        var segment: String
        var movements: [Entry]
    }

    let type = "segment.movements"
    var timestamp: String
    var data: Content

    /// The movements of a segment; `identifiers` are those by which the shop knows somebody now.
    init(_ segment: SegmentID, _ movements: [Movement], identifiers: (PersonID) -> [PersonIdentifier]) {
        timestamp = movements.last?.time.iso8601 ?? ""
        let entries = movements.map { movement in
            Entry(
                customer: movement.person.description,
                identity: Dictionary(grouping: identifiers(movement.person), by: \.kind.name).mapValues { $0.map(\.value) },
                moved: movement.to == segment ? "entered" : "left", time: movement.time.iso8601)
        }
        data = Content(segment: segment.rawValue, movements: entries)
    }
}
