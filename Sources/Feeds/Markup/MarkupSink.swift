/// Told what an ``XMLPushParser`` finds, in the order of the document. Starts and ends are always paired.
protocol MarkupSink: AnyObject {
    /// An element begins. `name` is its local name; `prefix` says whether a namespace prefix other than `g:` stood before it.
    func start(_ name: NameHash, isForeign: Bool, _ attributes: borrowing MarkupAttributes)
    /// The innermost element ends.
    func end()
    /// Text, in pieces.
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
    /// The parser complains.
    func fault(_ message: String, line: Int)
    /// What went wrong in whoever receives the items; parsing stops.
    var failure: (any Error)? { get }
}
