/// A customer in the recommenders, counted from 0 without gaps by the owner of the customers, so that an array can be indexed
/// with it. An order of nobody known gets a number of its own.
public typealias CustomerNumber = UInt32
