/// Told what an ``XMLPushParser`` finds, in the order of the document. Starts and ends are always paired.
///
/// Not copyable, so that generic code cannot copy a whole reader for each question to it.
protocol MarkupSink: ~Copyable {
    /// An element begins. `name` is the hash of its local name; `isForeign` says whether a namespace prefix other than `g:` stood before it.
    mutating func start(_ name: NameHash, isForeign: Bool, _ attributes: borrowing MarkupAttributes, line: Int)
    /// The innermost element ends.
    mutating func end(line: Int)
    /// Text, in pieces.
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>)
    /// The parser complains.
    mutating func fault(_ message: String, line: Int)
    /// The document broke off: what has been read of an offer is not to be trusted.
    mutating func abandon(line: Int)
    /// The document has ended.
    mutating func finish() throws
    /// What went wrong in whoever receives the items; parsing stops.
    var failure: (any Error)? { get }
}
