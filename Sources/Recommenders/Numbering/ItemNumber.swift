/// A product in the recommenders: its place in an ``ItemNumbering``, counted from 0 without gaps, so that an array can be
/// indexed with it.
public typealias ItemNumber = UInt32
