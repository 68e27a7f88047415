/// Where a feed's bytes come from: appends at most so many of the next bytes and says how many; 0 at the end only.
///
/// `FileStream.read(into:upTo:)` fits as it is.
public typealias ByteSource = (_ buffer: inout [UInt8], _ limit: Int) throws -> Int
