public import Commerce

/// One person in numbers: what conditions look at. It follows from the profile alone, but for the numbers and the shop's rhythm.
///
/// Of orders the latest 256 stand by themselves; what is older is one entry for each product, and at most 512 products are remembered.
public struct PersonFacts: Hashable, Sendable {
    /// The fixed part.
    public internal(set) var row: PersonRow
    /// What is known beyond it, in the order of kinds.
    public internal(set) var entries: [FactEntry]

    /// Days or lines of orders that stand by themselves.
    static let separateCount = 256
    /// Products bought that are remembered beyond those.
    static let mergedCount = 512

    /// A person's facts.
    ///
    /// - Parameter subjects: gives numbers to what has none yet.
    public init(_ profile: Profile, subjects: inout ShopSubjects, setting: FactsSetting) {
        var maker = FactsMaker(setting: setting, row: PersonRow(person: profile.person), subjects: subjects)
        // The maker is the only holder while it works, so that giving numbers copies nothing.
        subjects = ShopSubjects()
        maker.take(profile)
        subjects = maker.subjects
        row = maker.row
        entries = maker.entries
    }
}
