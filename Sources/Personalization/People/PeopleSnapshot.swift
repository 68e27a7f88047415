internal import Audience
internal import Commerce
internal import Compression

/// What a snapshot of the people says beside their rows.
///
/// ```
/// | watermark 8 B | movements when it was begun 8 B | … when it was ended 8 B | fingerprint 8 B |
/// | slots, products, categories, brands, regions, sources, properties: | count 4 B | (length 4 B | UTF-8) … | each |
/// ```
struct PeopleSnapshot: Sendable {
    /// The last event that every row knows of.
    var watermark: EventID
    /// The last movement that every row knows of.
    var firstMovement: UInt64
    /// The last movement that any row may know of.
    var lastMovement: UInt64
    /// What people were judged by (``AudienceInForce/fingerprint``).
    var fingerprint: UInt64
    /// The segments by slot.
    var slots: [SegmentID?]
    /// The names of the numbers in the rows.
    var subjects: ShopSubjects

    func encoded() -> [UInt8] {
        var bytes: [UInt8] = []
        PeopleBytes.append([watermark.rawValue, firstMovement, lastMovement, fingerprint], to: &bytes)
        Self.append(slots.map { $0?.rawValue ?? "" }, to: &bytes)
        Self.append(subjects.products.names.map(\.rawValue), to: &bytes)
        Self.append(subjects.categories.names.map(\.rawValue), to: &bytes)
        Self.append(subjects.brands.names, to: &bytes)
        Self.append(subjects.regions.names.map(\.rawValue), to: &bytes)
        Self.append(subjects.sources.names, to: &bytes)
        Self.append(subjects.properties.names, to: &bytes)
        return bytes
    }

    init(
        watermark: EventID, firstMovement: UInt64, lastMovement: UInt64, fingerprint: UInt64, slots: [SegmentID?],
        subjects: ShopSubjects
    ) {
        self.watermark = watermark
        self.firstMovement = firstMovement
        self.lastMovement = lastMovement
        self.fingerprint = fingerprint
        self.slots = slots
        self.subjects = subjects
    }

    /// Nil for bytes that are something else.
    init?(_ bytes: [UInt8]) {
        var offset = 0
        guard let numbers = PeopleBytes.values(UInt64.self, 4, in: bytes, at: &offset) else { return nil }
        var lists: [[String]] = []
        for _ in 0..<7 {
            guard let list = Self.list(in: bytes, at: &offset) else { return nil }
            lists.append(list)
        }
        let subjects = ShopSubjects(
            products: lists[1].map(ProductID.init(unchecked:)), categories: lists[2].map(CategoryID.init(unchecked:)),
            brands: lists[3],
            regions: lists[4].map(RegionID.init(unchecked:)), sources: lists[5], properties: lists[6])
        guard let subjects, offset == bytes.count else { return nil }
        self.init(
            watermark: EventID(rawValue: numbers[0]), firstMovement: numbers[1], lastMovement: numbers[2],
            fingerprint: numbers[3],
            slots: lists[0].map { $0.isEmpty ? nil : SegmentID(unchecked: $0) }, subjects: subjects)
    }

    private static func append(_ texts: [String], to bytes: inout [UInt8]) {
        PeopleBytes.append([UInt32(texts.count)], to: &bytes)
        for text in texts {
            PeopleBytes.append([UInt32(text.utf8.count)], to: &bytes)
            bytes += text.utf8
        }
    }

    private static func list(in bytes: [UInt8], at offset: inout Int) -> [String]? {
        guard let count = PeopleBytes.values(UInt32.self, 1, in: bytes, at: &offset)?.first else { return nil }
        var texts: [String] = []
        for _ in 0..<count {
            guard let length = PeopleBytes.values(UInt32.self, 1, in: bytes, at: &offset)?.first,
                let text = PeopleBytes.values(UInt8.self, Int(length), in: bytes, at: &offset)
            else { return nil }
            texts.append(String(decoding: text, as: UTF8.self))
        }
        return texts
    }
}
