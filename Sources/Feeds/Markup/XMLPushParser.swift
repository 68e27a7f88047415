import CXML

/// libxml2's SAX2 push parser: recovering, no network, no entities, UTF-8 only.
///
/// It is never given a document type, so it can know no entity but XML's five; external ones are not looked for in any case.
@safe final class XMLPushParser<Sink: MarkupSink & ~Copyable>: MarkupEvents {
    private let context: xmlParserCtxtPtr
    /// Memory of its own, so that no access to it has to be watched while libxml2 calls a million times a second.
    private let sink: UnsafeMutablePointer<Sink>

    init(sink: consuming Sink) throws(FeedError) {
        xmlInitParser()
        var handler = unsafe MarkupEvents.handler()
        guard let context = unsafe xmlCreatePushParserCtxt(&handler, nil, nil, 0, nil) else {
            throw .libxml(code: -1, operation: "xmlCreatePushParserCtxt")
        }
        unsafe self.context = unsafe context
        unsafe self.sink = .allocate(capacity: 1)
        unsafe self.sink.initialize(to: sink)
        super.init()
        let options = XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
        unsafe xmlCtxtUseOptions(context, Int32(bitPattern: options))
        unsafe context.pointee.userData = Unmanaged<MarkupEvents>.passUnretained(self).toOpaque()
    }

    deinit {
        // No handler builds a tree, so there is no document to free beside the context.
        unsafe xmlFreeParserCtxt(context)
        unsafe sink.deinitialize(count: 1)
        unsafe sink.deallocate()
    }

    /// Parses the next bytes; throws what the sink failed with.
    func push(_ bytes: [UInt8]) throws {
        // Faults have been told to the sink; the codes would say them again.
        _ = unsafe bytes.withUnsafeBytes { buffer in
            unsafe xmlParseChunk(context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), 0)
        }
        if let failure = unsafe sink.pointee.failure { throw failure }
    }

    /// The bytes end here, though elements are open.
    func abandon() {
        unsafe sink.pointee.abandon(line: line)
    }

    /// Parses what the parser has held back.
    func finish() throws {
        _ = unsafe xmlParseChunk(context, nil, 0, 1)
        if let failure = unsafe sink.pointee.failure { throw failure }
        try unsafe sink.pointee.finish()
    }

    /// The line of the input at which the parser stands, from 1.
    private var line: Int {
        guard let input = unsafe context.pointee.input else { return 0 }
        return unsafe Int(input.pointee.line)
    }

    override func started(
        _ name: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?, _ attributes: consuming MarkupAttributes
    ) {
        guard unsafe sink.pointee.failure == nil else { return }
        let isForeign = unsafe prefix.map { unsafe !($0[0] == 0x67 && $0[1] == 0) } ?? false
        unsafe sink.pointee.start(NameHash(cString: name), isForeign: isForeign, attributes, line: line)
        stopAfterFailure()
    }

    override func ended() {
        guard unsafe sink.pointee.failure == nil else { return }
        unsafe sink.pointee.end(line: line)
        stopAfterFailure()
    }

    override func found(_ text: UnsafeBufferPointer<UInt8>) {
        unsafe sink.pointee.text(text)
    }

    override func complained(_ message: String) {
        unsafe sink.pointee.fault(message, line: line)
    }

    private func stopAfterFailure() {
        if unsafe sink.pointee.failure != nil { unsafe xmlStopParser(context) }
    }
}
