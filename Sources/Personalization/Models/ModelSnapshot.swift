internal import Commerce
internal import Recommenders

/// The learned models as bytes. All numbers are little-endian.
///
/// ```
/// | sections of the models, each with its own checksum: numbering, sessions, repeats, popularity, regions, purchases, carts, |
/// | bought instead, phrases, responses |
/// | people: ``PeopleSection`` |
/// ```
enum ModelSnapshot {
    static func encode(_ models: borrowing LearnedModels) -> [UInt8] {
        var bytes: [UInt8] = []
        models.numbering.encode(into: &bytes)
        models.sessions.encode(into: &bytes)
        models.repeats.encode(into: &bytes)
        models.popularity.encode(into: &bytes)
        models.regions.encode(into: &bytes)
        models.purchases.encode(into: &bytes)
        models.carts.encode(into: &bytes)
        models.boughtInstead.encode(into: &bytes)
        models.phrases.encode(into: &bytes)
        models.responses.encode(into: &bytes)
        PeopleSection(models).encode(into: &bytes)
        return bytes
    }

    /// What was learned; nil for bytes that are damaged, of another version, or ahead of the log's last event.
    static func decode(_ bytes: [UInt8], notBeyond last: EventID) -> LearnedModels? {
        guard let people = PeopleSection(endOf: bytes), people.watermark <= last else { return nil }
        var reader = SnapshotReader(bytes)
        do {
            var models = LearnedModels()
            models.numbering = try ItemNumbering(decoding: &reader)
            models.sessions = try SessionIndex(decoding: &reader)
            models.repeats = try RepeatHistogram(decoding: &reader)
            models.popularity = try PopularityModel(decoding: &reader)
            models.regions = try RegionalPopularity(decoding: &reader)
            models.purchases = try PurchaseIndex(decoding: &reader)
            models.carts = try PurchaseIndex(decoding: &reader)
            models.boughtInstead = try BoughtInstead(decoding: &reader)
            models.phrases = try PhraseModel(decoding: &reader)
            models.responses = try ResponseCounts(decoding: &reader)
            models.resume(people)
            return models
        } catch {
            return nil
        }
    }
}
