/// A session in a ``SessionIndex``, numbered from 0 in the order in which sessions began; never given twice.
public typealias SessionNumber = UInt32
