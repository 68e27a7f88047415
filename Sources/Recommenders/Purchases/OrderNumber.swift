/// An order in a ``PurchaseIndex``, numbered from 0 in the order of arrival (not of time); valid until the index is copied or
/// read back from a snapshot.
public typealias OrderNumber = UInt32
