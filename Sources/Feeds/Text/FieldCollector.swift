/// Gathers the text of the field being read, in one buffer used again and again, and makes a String of it.
struct FieldCollector {
    /// The most raw bytes of a short field.
    static let longestLine = 8 << 10
    /// The most raw bytes of a description, markup included.
    static let longestText = 256 << 10

    /// Whether text belongs to a field now.
    private(set) var isOpen = false

    private var bytes: [UInt8] = []
    private var limit = 0
    private var wasCut = false
    private var fieldText = FieldText()
    private var plainText = PlainText()
    private let ledger: FeedLedger
    private let settings: FeedSettings

    init(settings: FeedSettings, ledger: FeedLedger) {
        self.settings = settings
        self.ledger = ledger
    }

    /// Begins a field.
    mutating func open(limit: Int = FieldCollector.longestLine) {
        bytes.removeAll(keepingCapacity: true)
        isOpen = true
        self.limit = limit
    }

    /// Adds to the field, if one is open.
    mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        guard isOpen else { return }
        let room = limit - bytes.count
        unsafe bytes.append(contentsOf: text.prefix(room))
        guard text.count > room else { return }
        wasCut = true
        // Whole characters only: the bytes of one that is cut are all beyond ASCII.
        for _ in 0..<4 where room > 0 && (bytes.last ?? 0) >= 0x80 { bytes.removeLast() }
        limit = bytes.count
    }

    /// Ends the field: its text on one line, empty if there is none.
    mutating func line() -> String {
        close { collector, bytes in collector.line(bytes) }
    }

    /// Ends the field: its text as an address; one that is too long comes back over-long, for it must not be cut.
    mutating func address() -> String {
        close { collector, bytes in collector.address(bytes) }
    }

    /// Ends the field: its text without markup, nil if there is none.
    mutating func text() -> String? {
        close { collector, bytes in collector.text(bytes) }
    }

    /// Ends the field and lends its bytes, taken out for the time so that they need not be copied.
    private mutating func close<Result>(_ body: (inout FieldCollector, Span<UInt8>) -> Result) -> Result {
        isOpen = false
        var bytes: [UInt8] = []
        swap(&bytes, &self.bytes)
        let result = body(&self, bytes.span)
        swap(&bytes, &self.bytes)
        return result
    }

    /// Ends the field without looking at it.
    mutating func drop() {
        isOpen = false
        wasCut = false
    }

    /// Other bytes, such as an attribute's, on one line.
    mutating func line(_ bytes: Span<UInt8>) -> String {
        defer { tell(limit: settings.maximumLine) }
        return fieldText.line(bytes, limit: settings.maximumLine, wasCut: &wasCut)
    }

    /// Other bytes as an address.
    mutating func address(_ bytes: Span<UInt8>) -> String {
        defer { tell(limit: FieldCollector.longestLine) }
        return fieldText.line(bytes, limit: FieldCollector.longestLine, wasCut: &wasCut)
    }

    /// Other bytes, such as a table's field, without markup.
    mutating func text(_ bytes: Span<UInt8>) -> String? {
        defer { tell(limit: settings.maximumDescription) }
        return plainText.text(bytes, limit: settings.maximumDescription, wasCut: &wasCut)
    }

    private mutating func tell(limit: Int) {
        guard wasCut || fieldText.metBadBytes || plainText.metBadBytes else { return }
        if wasCut { ledger.note(.cutText, "to \(limit) bytes") }
        if fieldText.metBadBytes || plainText.metBadBytes { ledger.note(.badBytes) }
        wasCut = false
        fieldText.metBadBytes = false
        plainText.metBadBytes = false
    }
}
