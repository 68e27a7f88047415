/// A feed in XML: bytes go through the mender into the parser, which tells the sink.
final class MarkupDocument {
    private let mender: MarkupMender
    private let parser: XMLPushParser
    private let ledger: FeedLedger

    /// `item` is the name of the element that is one offer.
    init(item: String, sink: any MarkupSink, ledger: FeedLedger) throws(FeedError) {
        mender = MarkupMender(item: item, ledger: ledger)
        parser = try XMLPushParser(sink: sink)
        self.ledger = ledger
    }

    /// The line at which the parser stands.
    var line: Int { parser.line }

    /// Reads to the end. `abandon` is called if the document breaks off, before the elements that are open are closed.
    func read(_ clean: CleanSource, abandon: () -> Void) throws {
        while try clean.next(into: &mender.input) {
            mender.mend()
            try flush()
        }
        try mender.finish {
            try flush()
            abandon()
        }
        ledger.report.endsEarly = mender.endsEarly
        try flush()
        try parser.finish()
    }

    private func flush() throws {
        guard !mender.output.isEmpty else { return }
        try parser.push(mender.output)
        mender.output.removeAll(keepingCapacity: true)
    }
}
