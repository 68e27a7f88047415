/// Which model a section of a snapshot holds: its first four bytes.
enum SnapshotKind: UInt32 {
    /// `VNUM`, an ``ItemNumbering``.
    case itemNumbering = 0x4D55_4E56
    /// `VPHR`, a ``PhraseModel``.
    case phrases = 0x5248_5056
    /// `VREG`, a ``RegionalPopularity``.
    case regions = 0x4745_5256
    /// `VRSP`, ``ResponseCounts``.
    case responses = 0x5053_5256
    /// `VPOP`, a ``PopularityModel``.
    case popularity = 0x504F_5056
    /// `VREP`, a ``RepeatHistogram``.
    case repeatHistogram = 0x5045_5256
    /// `VSES`, a ``SessionIndex``.
    case sessionIndex = 0x5345_5356
    /// `VPUR`, a ``PurchaseIndex``.
    case purchaseIndex = 0x5255_5056
    /// `VINS`, ``BoughtInstead``.
    case boughtInstead = 0x534E_4956
}
