/// Makes well-nested XML of what shops publish, before the parser sees it. Line breaks stay where they are, so lines can still be counted.
///
/// Ampersands and angle brackets that are no markup are escaped, HTML inside descriptions becomes text, HTML's named characters become
/// themselves, elements left open are closed, ends of nothing are dropped, CDATA sections are ended before the end of the element that they
/// stand in. Comments, instructions and the document type are dropped: no entity is ever declared, so none can be expanded.
///
/// Bytes wait in ``input`` until whole tags are there, at most ``longestTag`` of them.
final class MarkupMender {
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
    /// The element that one offer is: never inside another one of its kind.
    let item: NameHash

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
    func mend() {
        run(isLast: false)
    }

    /// Looks at the rest and closes what is open. `beforeClosing` is told the output up to there if the document breaks off.
    func finish(beforeClosing: () throws -> Void) rethrows {
        run(isLast: true)
        if case .data = state { emit("]]>") }
        if !open.isEmpty {
            endsEarly = true
            try beforeClosing()
        }
        while !open.isEmpty { closeTop() }
    }

    private func run(isLast: Bool) {
        var bytes: [UInt8] = []
        swap(&bytes, &input)
        counted = 0
        var index = 0
        while index < bytes.count, let next = step(bytes, index, isLast) { index = next }
        countLines(bytes, to: index)
        bytes.removeSubrange(..<index)
        swap(&bytes, &input)
    }

    /// Where to go on; nil when the next bytes are needed to decide.
    private func step(_ bytes: [UInt8], _ index: Int, _ isLast: Bool) -> Int? {
        switch state {
        case .text: text(bytes, index, isLast)
        case .data: data(bytes, index, isLast)
        case .comment: skip(bytes, index, to: "-->", isLast)
        case .instruction: skip(bytes, index, to: "?>", isLast)
        case .documentType: documentType(bytes, index, isLast)
        }
    }

    private func text(_ bytes: [UInt8], _ index: Int, _ isLast: Bool) -> Int? {
        let next = bytes.indexOfMarkup(from: index)
        emitText(bytes[index..<next])
        guard next < bytes.count else { return next }
        if let end = bytes[next] == 0x26 ? ampersand(bytes, next, isLast) : bracket(bytes, next, isLast) { return end }
        guard next > index else { return nil }
        return next
    }

    // MARK: Output

    /// Text outside the root element is dropped.
    func emitText(_ text: ArraySlice<UInt8>) {
        if open.isEmpty { emitLineBreaks(text) } else { output.append(contentsOf: text) }
    }

    func emit(_ text: StaticString) {
        unsafe output.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    func emitLineBreaks(_ dropped: ArraySlice<UInt8>) {
        for byte in dropped where byte == 0x0A { output.append(byte) }
    }

    func closeTop() {
        emit("</")
        output.append(contentsOf: open.topName)
        emit(">")
        open.close()
    }

    // MARK: Lines

    /// Enters a problem at a place of the bytes being looked at.
    func note(_ kind: FeedProblem.Kind, _ bytes: [UInt8], at index: Int, _ detail: @autoclosure () -> String) {
        countLines(bytes, to: index)
        ledger.noteBeforeOfferIsKnown(kind, line: line, detail())
    }

    private func countLines(_ bytes: [UInt8], to index: Int) {
        line += bytes.lineBreaks(in: counted..<index)
        counted = index
    }
}
