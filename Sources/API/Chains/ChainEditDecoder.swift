import Commerce
import JSON

/// Reads what the owner says about a link from JSON: `{"typicalDays": 28, "spreadDays": 7, "share": 0.2, "muted": false}`.
///
/// What is missing or null is left to the orders.
enum ChainEditDecoder {
    static func edit(from: ChainEnd, to: ChainEnd, _ body: [UInt8]) throws(InvalidValue) -> ChainEdit {
        var (typicalDays, spreadDays, share): (Double?, Double?, Double?)
        var isMuted = false
        do throws(JSONError) {
            let root = try JSONDocument.parse(body, maximumDepth: 4).root
            typicalDays = try root.member("typicalDays")?.double()
            spreadDays = try root.member("spreadDays")?.double()
            share = try root.member("share")?.double()
            isMuted = try root.member("muted")?.bool() ?? false
        } catch {
            throw InvalidValue(field: error.path, reason: error.reason)
        }
        return try ChainEdit(
            from: from, to: to, typicalDays: typicalDays, spreadDays: spreadDays, share: share, isMuted: isMuted)
    }
}
