/// Angle brackets and ampersands.
extension MarkupMender {
    /// Looks at a `<`. Nil when what follows is needed.
    mutating func bracket(_ bytes: Span<UInt8>, _ index: Int, _ isLast: Bool) -> Int? {
        guard index + 9 <= bytes.count || isLast else { return nil }
        guard index + 1 < bytes.count else { return stray(bytes, index) }
        switch bytes[index + 1] {
        case 0x21: return declaration(bytes, index)
        case 0x3F:
            state = .instruction
            return index + 2
        case 0x2F: return endTag(bytes, index, isLast)
        case let byte where Self.startsName(byte): return startTag(bytes, index, isLast)
        default: return stray(bytes, index)
        }
    }

    private mutating func declaration(_ bytes: Span<UInt8>, _ index: Int) -> Int {
        if bytes.has("<!--", at: index) {
            state = .comment
            return index + 4
        }
        if bytes.has("<![CDATA[", at: index) {
            guard !open.isEmpty else { return index + 9 }
            pass(bytes, index..<(index + 9))
            state = .data
            return index + 9
        }
        guard open.isEmpty else { return stray(bytes, index) }
        state = .documentType(brackets: false)
        return index + 2
    }

    private mutating func startTag(_ bytes: Span<UInt8>, _ index: Int, _ isLast: Bool) -> Int? {
        let name = Self.name(bytes, from: index + 1)
        switch bytes.endOfTag(from: name.upperBound, limit: index + Self.longestTag) {
        case .incomplete where !isLast: return nil
        case .incomplete, .none: return stray(bytes, index)
        case .at(let end):
            let hash = NameHash(bytes, name)
            if Self.htmlNames[hash] != nil || !Self.endsName(bytes[name.upperBound]) { return stray(bytes, index) }
            if hash == item { closeItem(bytes, index) }
            let isEmpty = bytes[end - 1] == 0x2F
            guard open.count < OpenElements.maximumDepth else {
                note(.tooDeep, bytes, at: index, bytes.text(name))
                if !isEmpty { tooDeep += 1 }
                passLineBreaks(bytes, index..<(end + 1))
                return end + 1
            }
            passTag(bytes, index..<(end + 1))
            if !isEmpty { open.open(hash, bytes, name) }
            return end + 1
        }
    }

    private mutating func endTag(_ bytes: Span<UInt8>, _ index: Int, _ isLast: Bool) -> Int? {
        let name = Self.name(bytes, from: index + 2)
        switch bytes.endOfTag(from: name.upperBound, limit: index + 512) {
        case .incomplete where !isLast: return nil
        case .incomplete, .none: return stray(bytes, index)
        case .at(let end):
            let hash = NameHash(bytes, name)
            if Self.htmlNames[hash] != nil || name.isEmpty { return stray(bytes, index) }
            close(hash, bytes, index..<(end + 1))
            return end + 1
        }
    }

    private mutating func close(_ hash: NameHash, _ bytes: Span<UInt8>, _ tag: Range<Int>) {
        if tooDeep == 0, open.top == hash {
            pass(bytes, tag)
            open.close()
        } else if tooDeep > 0 && hash != item {
            tooDeep -= 1
        } else if let distance = open.distance(to: hash) {
            tooDeep = 0
            closeUnended(distance, bytes, tag.lowerBound)
            pass(bytes, tag)
            open.close()
        } else {
            note(.unclosedElement, bytes, at: tag.lowerBound, bytes.text(tag) + " ends nothing")
        }
    }

    /// Closes so many elements that should have been closed before.
    private mutating func closeUnended(_ count: Int, _ bytes: Span<UInt8>, _ index: Int) {
        for _ in 0..<count {
            let name = String(decoding: open.topName, as: UTF8.self)
            note(.unclosedElement, bytes, at: index, "<\(name)> has no end")
            flush(bytes)
            closeTop()
        }
    }

    /// An offer inside an offer means that the first one was not closed.
    private mutating func closeItem(_ bytes: Span<UInt8>, _ index: Int) {
        tooDeep = 0
        if let distance = open.distance(to: item) { closeUnended(distance + 1, bytes, index) }
        items += 1
    }

    /// A `<` that is text. HTML in a description is no fault of the shop's that needs telling a thousand times, yet it is counted.
    private mutating func stray(_ bytes: Span<UInt8>, _ index: Int) -> Int {
        if open.isEmpty { return index + 1 }
        note(.strayMarkup, bytes, at: index, bytes.text(index..<(index + 9)))
        insert("&lt;", bytes)
        return index + 1
    }

    /// A tag, ampersands in its attributes seen to.
    private mutating func passTag(_ bytes: Span<UInt8>, _ tag: Range<Int>) {
        var index = tag.lowerBound
        while let next = bytes.index(of: 0x26, in: index..<tag.upperBound) {
            pass(bytes, index..<next)
            index = ampersand(bytes, next, true) ?? next + 1
        }
        pass(bytes, index..<tag.upperBound)
    }

    /// Looks at a `&`: the five entities of XML and numbers pass, HTML's become their character, anything else is text.
    mutating func ampersand(_ bytes: Span<UInt8>, _ index: Int, _ isLast: Bool) -> Int? {
        guard index + 12 <= bytes.count || isLast else { return nil }
        if let end = bytes.index(of: 0x3B, in: (index + 1)..<(index + 11)) {
            if let scalar = entities.scalar(for: bytes.extracting((index + 1)..<end)) {
                passEntity(scalar, bytes, index..<(end + 1))
                return end + 1
            }
            // The number of a character that may not be.
            if bytes[index + 1] == 0x23 { return end + 1 }
        }
        note(.strayMarkup, bytes, at: index, bytes.text(index..<(index + 12)))
        insertInside("&amp;", bytes)
        return index + 1
    }

    private mutating func passEntity(_ scalar: Unicode.Scalar, _ bytes: Span<UInt8>, _ reference: Range<Int>) {
        switch scalar {
        case "&": insertInside("&amp;", bytes)
        case "<": insertInside("&lt;", bytes)
        case ">": insertInside("&gt;", bytes)
        case "\"": insertInside("&quot;", bytes)
        case "'": insertInside("&#39;", bytes)
        // As they are they would move the lines.
        case "\t", "\n", "\r": passText(bytes, reference)
        case _ where open.isEmpty: break
        default:
            flush(bytes)
            output.append(scalar)
        }
    }

    private mutating func insertInside(_ text: StaticString, _ bytes: Span<UInt8>) {
        if !open.isEmpty { insert(text, bytes) }
    }

    private static func name(_ bytes: Span<UInt8>, from start: Int) -> Range<Int> {
        var end = start
        while end < bytes.count, end - start < 64, continuesName(bytes[end]) { end += 1 }
        return start..<end
    }

    private static func startsName(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F || byte >= 0xC3
    }

    private static func continuesName(_ byte: UInt8) -> Bool {
        startsName(byte) || (0x2D...0x3A).contains(byte) && byte != 0x2F || byte >= 0x80
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == 0x2F || byte == 0x3E
    }

    /// Elements of HTML that none of the feed formats has.
    private static let htmlNames = NameTable<Bool>(
        """
        a abbr article b big blockquote body br center cite code dd del div dl dt em embed figure font footer form h1 h2 h3 h4 h5 h6 head header \
        hr html i iframe img ins input li nav noindex nobr object ol p pre s script section small span strike strong style sub sup svg table \
        tbody td tfoot th thead tr tt u ul video A B BR DIV EM FONT H1 H2 H3 H4 HR I IMG LI OL P SPAN STRONG TABLE TBODY TD TH TR U UL
        """.split(separator: " ").map { (String($0), true) })
}
