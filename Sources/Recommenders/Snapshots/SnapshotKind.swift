/// Which model a section of a snapshot holds: its first four bytes.
enum SnapshotKind: UInt32 {
    /// `VNUM`, an ``ItemNumbering``.
    case itemNumbering = 0x4D55_4E56
    /// `VPOP`, a ``PopularityModel``.
    case popularity = 0x504F_5056
    /// `VREP`, a ``RepeatHistogram``.
    case repeatHistogram = 0x5045_5256
    /// `VSES`, a ``SessionIndex``.
    case sessionIndex = 0x5345_5356
    /// `VPUR`, a ``PurchaseIndex``.
    case purchaseIndex = 0x5255_5056
}
