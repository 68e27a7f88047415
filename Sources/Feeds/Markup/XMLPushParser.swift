import CXML

/// libxml2's SAX2 push parser: recovering, no network, no entities, UTF-8 only.
///
/// It is never given a document type, so it can know no entity but XML's five; external ones are not looked for in any case.
@safe final class XMLPushParser {
    private let context: xmlParserCtxtPtr
    private let sink: any MarkupSink

    init(sink: any MarkupSink) throws(FeedError) {
        xmlInitParser()
        self.sink = sink
        var handler = unsafe xmlSAXHandler()
        unsafe handler.initialized = XMLPushParser.saxVersion2
        unsafe handler.startElementNs = startElement
        unsafe handler.endElementNs = endElement
        unsafe handler.characters = characters
        unsafe handler.ignorableWhitespace = characters
        unsafe handler.cdataBlock = characters
        unsafe handler.serror = fault
        guard let context = unsafe xmlCreatePushParserCtxt(&handler, nil, nil, 0, nil) else {
            throw .libxml(code: -1, operation: "xmlCreatePushParserCtxt")
        }
        unsafe self.context = unsafe context
        let options = XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
        unsafe xmlCtxtUseOptions(context, Int32(bitPattern: options))
        unsafe context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    }

    deinit {
        // No handler builds a tree, so there is no document to free beside the context.
        unsafe xmlFreeParserCtxt(context)
    }

    /// The line of the input at which the parser stands, from 1.
    var line: Int {
        guard let input = unsafe context.pointee.input else { return 0 }
        return unsafe Int(input.pointee.line)
    }

    /// Parses the next bytes; throws what the sink failed with.
    func push(_ bytes: [UInt8]) throws {
        // Faults have been told to the sink; the codes would say them again.
        _ = unsafe bytes.withUnsafeBytes { buffer in
            unsafe xmlParseChunk(context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), 0)
        }
        if let failure = sink.failure { throw failure }
    }

    /// Parses what the parser has held back.
    func finish() throws {
        _ = unsafe xmlParseChunk(context, nil, 0, 1)
        if let failure = sink.failure { throw failure }
    }

    /// `XML_SAX2_MAGIC`: the handler has the callbacks of version 2 (libxml/parser.h).
    private static let saxVersion2: UInt32 = 0xDEED_BEAF

    fileprivate func started(
        _ name: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?, _ attributes: consuming MarkupAttributes
    ) {
        guard sink.failure == nil else { return }
        var length = 0
        while unsafe name[length] != 0 { length += 1 }
        let isForeign = unsafe prefix.map { unsafe !($0[0] == 0x67 && $0[1] == 0) } ?? false
        sink.start(unsafe NameHash(UnsafeBufferPointer(start: name, count: length)), isForeign: isForeign, attributes)
        if sink.failure != nil { unsafe xmlStopParser(context) }
    }

    fileprivate func ended() {
        guard sink.failure == nil else { return }
        sink.end()
        if sink.failure != nil { unsafe xmlStopParser(context) }
    }

    fileprivate func found(_ text: UnsafeBufferPointer<UInt8>) {
        unsafe sink.text(text)
    }

    fileprivate func complained(_ message: String) {
        sink.fault(message, line: line)
    }
}

private func parser(_ context: UnsafeMutableRawPointer?) -> XMLPushParser? {
    unsafe context.map { unsafe Unmanaged<XMLPushParser>.fromOpaque($0).takeUnretainedValue() }
}

private let startElement: startElementNsSAX2Func = { context, name, prefix, _, _, _, count, _, attributes in
    guard let parser = unsafe parser(context), let name = unsafe name else { return }
    unsafe parser.started(name, prefix, MarkupAttributes(base: attributes, count: Int(count)))
}

private let endElement: endElementNsSAX2Func = { context, _, _, _ in
    unsafe parser(context)?.ended()
}

private let characters: charactersSAXFunc = { context, text, count in
    unsafe parser(context)?.found(UnsafeBufferPointer(start: text, count: Int(count)))
}

private let fault: xmlStructuredErrorFunc = { context, error in
    guard let parser = unsafe parser(context), let error = unsafe error else { return }
    // A namespace prefix that is not declared harms nothing here, where names are known by their local part.
    guard unsafe error.pointee.domain != Int32(bitPattern: XML_FROM_NAMESPACE.rawValue) else { return }
    parser.complained(unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? "fault \(unsafe error.pointee.code)")
}
