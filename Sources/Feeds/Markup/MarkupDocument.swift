/// A feed in XML: bytes go through the mender into the parser, which tells the sink.
struct MarkupDocument<Sink: MarkupSink & ~Copyable> {
    private var mender: MarkupMender
    private let parser: XMLPushParser<Sink>
    private let ledger: FeedLedger

    /// `item` is the name of the element that is one offer.
    init(item: String, sink: consuming Sink, ledger: FeedLedger) throws(FeedError) {
        mender = MarkupMender(item: item, ledger: ledger)
        parser = try XMLPushParser(sink: sink)
        self.ledger = ledger
    }

    /// Reads to the end.
    mutating func read(_ clean: CleanSource) throws {
        while try clean.next(into: &mender.input) {
            mender.mend()
            try flush()
        }
        mender.endInput()
        try flush()
        if mender.endsEarly {
            ledger.report.endsEarly = true
            parser.abandon()
            mender.closeAll()
            try flush()
        }
        try parser.finish()
    }

    private mutating func flush() throws {
        guard !mender.output.isEmpty else { return }
        try parser.push(mender.output)
        mender.output.removeAll(keepingCapacity: true)
    }
}
