/// Makes well-nested XML of what shops publish, before the parser sees it. Line breaks stay where they are, so lines can still be counted.
///
/// Ampersands and angle brackets that are no markup are escaped, HTML inside descriptions becomes text, HTML's named characters become
/// themselves, elements left open are closed, ends of nothing are dropped, CDATA sections are ended before the end of the element that they
/// stand in. Comments, instructions and the document type are dropped: no entity is ever declared, so none can be expanded.
///
/// Bytes wait in ``input`` until whole tags are there, at most ``longestTag`` of them.
struct MarkupMender {
    /// The longest tag; what is longer is read as text.
    static let longestTag = 64 << 10

    /// Clean UTF-8 to be looked at; whoever reads appends to it.
    var input: [UInt8] = []
    /// What the parser may see; whoever parses empties it.
    var output: [UInt8] = []
    /// Whether the document broke off inside an element.
    private(set) var endsEarly = false

    let ledger: FeedLedger
    var open = OpenElements()
    /// Elements inside the deepest permitted ones, which are left out.
    var tooDeep = 0
    var state = State.text
    let entities = CharacterEntities()
    /// Offers begun so far.
    var items = 0
    /// The element that one offer is: never inside another one of its kind.
    let item: NameHash

    /// Bytes let through and not copied yet; empty between pieces.
    private var passing = 0..<0
    private var line = 1
    private var counted = 0

    enum State {
        case text
        case data
        case comment
        case instruction
        case documentType(brackets: Bool)
    }

    init(item: String, ledger: FeedLedger) {
        self.item = NameHash(item)
        self.ledger = ledger
    }

    /// Looks at what is in ``input`` as far as it can be understood without knowing what follows.
    mutating func mend() {
        run(isLast: false)
    }

    /// Looks at the rest: nothing follows. ``endsEarly`` is known then, and what has been open may be closed.
    mutating func endInput() {
        run(isLast: true)
        if case .data = state { append("]]>") }
        endsEarly = !open.isEmpty
    }

    /// Closes what is open.
    mutating func closeAll() {
        while !open.isEmpty { closeTop() }
    }

    private mutating func run(isLast: Bool) {
        var bytes: [UInt8] = []
        swap(&bytes, &input)
        let end = run(bytes.span, isLast)
        bytes.removeSubrange(..<end)
        swap(&bytes, &input)
    }

    private mutating func run(_ bytes: Span<UInt8>, _ isLast: Bool) -> Int {
        counted = 0
        var index = 0
        while index < bytes.count, let next = step(bytes, index, isLast) { index = next }
        countLines(bytes, to: index)
        flush(bytes)
        return index
    }

    /// Where to go on; nil when the next bytes are needed to decide.
    private mutating func step(_ bytes: Span<UInt8>, _ index: Int, _ isLast: Bool) -> Int? {
        switch state {
        case .text: text(bytes, index, isLast)
        case .data: data(bytes, index, isLast)
        case .comment: skip(bytes, index, to: "-->", isLast)
        case .instruction: skip(bytes, index, to: "?>", isLast)
        case .documentType: documentType(bytes, index, isLast)
        }
    }

    private mutating func text(_ bytes: Span<UInt8>, _ index: Int, _ isLast: Bool) -> Int? {
        let next = bytes.indexOfMarkup(from: index)
        passText(bytes, index..<next)
        guard next < bytes.count else { return next }
        if let end = bytes[next] == 0x26 ? ampersand(bytes, next, isLast) : bracket(bytes, next, isLast) { return end }
        return next > index ? next : nil
    }

    // MARK: Output

    /// Lets bytes through as they are. What follows on itself is copied in one go.
    mutating func pass(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        if range.lowerBound != passing.upperBound {
            flush(bytes)
            passing = range
        } else {
            passing = passing.lowerBound..<range.upperBound
        }
    }

    /// Lets text through; outside the root element it is dropped.
    mutating func passText(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        if open.isEmpty { passLineBreaks(bytes, range) } else { pass(bytes, range) }
    }

    /// Drops bytes but for their line breaks.
    mutating func passLineBreaks(_ bytes: Span<UInt8>, _ dropped: Range<Int>) {
        flush(bytes)
        for _ in 0..<bytes.lineBreaks(in: dropped) { output.append(0x0A) }
    }

    /// Puts something in that was not there.
    mutating func insert(_ text: StaticString, _ bytes: Span<UInt8>) {
        flush(bytes)
        append(text)
    }

    /// Copies what has been let through.
    mutating func flush(_ bytes: Span<UInt8>) {
        if !passing.isEmpty { output.append(bytes, passing) }
        passing = 0..<0
    }

    private mutating func append(_ text: StaticString) {
        unsafe output.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func closeTop() {
        append("</")
        output.append(contentsOf: open.topName)
        append(">")
        open.close()
    }

    // MARK: Lines

    /// Enters a problem at a place of the bytes being looked at.
    mutating func note(_ kind: FeedProblem.Kind, _ bytes: Span<UInt8>, at index: Int, _ detail: @autoclosure () -> String) {
        countLines(bytes, to: index)
        ledger.note(kind, line: line, inOffer: open.distance(to: item) == nil ? 0 : items, detail())
    }

    private mutating func countLines(_ bytes: Span<UInt8>, to index: Int) {
        line += bytes.lineBreaks(in: counted..<index)
        counted = index
    }
}
