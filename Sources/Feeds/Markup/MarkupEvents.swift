import CXML

/// What libxml2 calls, as methods: C knows no generic types, so its pointer leads to this, which leads on to the parser of one kind of sink.
class MarkupEvents {
    func started(_ name: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?, _ attributes: consuming MarkupAttributes) {}
    func ended() {}
    func found(_ text: UnsafeBufferPointer<UInt8>) {}
    func complained(_ message: String) {}

    /// The SAX2 callbacks that matter here; all others stay empty, so nothing is declared, resolved or built.
    static func handler() -> xmlSAXHandler {
        var handler = unsafe xmlSAXHandler()
        unsafe handler.initialized = saxVersion2
        unsafe handler.startElementNs = startElement
        unsafe handler.endElementNs = endElement
        unsafe handler.characters = characters
        unsafe handler.ignorableWhitespace = characters
        unsafe handler.cdataBlock = characters
        unsafe handler.serror = fault
        return unsafe handler
    }

    /// `XML_SAX2_MAGIC`: the handler has the callbacks of version 2 (libxml/parser.h).
    private static let saxVersion2: UInt32 = 0xDEED_BEAF
}

/// The parser outlives every call of libxml2, so it need not be retained for it.
private func withEvents(_ context: UnsafeMutableRawPointer?, _ body: (MarkupEvents) -> Void) {
    guard let context = unsafe context else { return }
    unsafe Unmanaged<MarkupEvents>.fromOpaque(context)._withUnsafeGuaranteedRef(body)
}

private let startElement: startElementNsSAX2Func = { context, name, prefix, _, _, _, count, _, attributes in
    guard let name = unsafe name else { return }
    unsafe withEvents(context) { unsafe $0.started(name, prefix, MarkupAttributes(base: attributes, count: Int(count))) }
}

private let endElement: endElementNsSAX2Func = { context, _, _, _ in
    unsafe withEvents(context) { $0.ended() }
}

private let characters: charactersSAXFunc = { context, text, count in
    unsafe withEvents(context) { unsafe $0.found(UnsafeBufferPointer(start: text, count: Int(count))) }
}

private let fault: xmlStructuredErrorFunc = { context, error in
    // A namespace prefix that is not declared harms nothing here, where names are known by their local part.
    guard let error = unsafe error, unsafe error.pointee.domain != Int32(bitPattern: XML_FROM_NAMESPACE.rawValue) else { return }
    let message = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? "fault \(unsafe error.pointee.code)"
    unsafe withEvents(context) { $0.complained(message) }
}
