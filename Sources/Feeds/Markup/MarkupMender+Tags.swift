/// Angle brackets and ampersands.
extension MarkupMender {
    /// Looks at a `<`. Nil when what follows is needed.
    func bracket(_ bytes: [UInt8], _ index: Int, _ isLast: Bool) -> Int? {
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

    private func declaration(_ bytes: [UInt8], _ index: Int) -> Int {
        if bytes[index...].starts(with: Self.commentStart) {
            state = .comment
            return index + 4
        }
        if bytes[index...].starts(with: Self.dataStart) {
            guard !open.isEmpty else { return index + 9 }
            emit("<![CDATA[")
            state = .data
            return index + 9
        }
        guard open.isEmpty else { return stray(bytes, index) }
        state = .documentType(brackets: false)
        return index + 2
    }

    private func startTag(_ bytes: [UInt8], _ index: Int, _ isLast: Bool) -> Int? {
        let name = Self.name(bytes, from: index + 1)
        switch bytes.endOfTag(from: name.upperBound, limit: index + Self.longestTag) {
        case .incomplete where !isLast: return nil
        case .incomplete, .none: return stray(bytes, index)
        case .at(let end):
            let hash = NameHash(bytes[name])
            if Self.htmlNames[hash] != nil || !Self.endsName(bytes[name.upperBound]) { return stray(bytes, index) }
            if hash == item { closeItem(bytes, index) }
            let isEmpty = bytes[end - 1] == 0x2F
            guard open.count < OpenElements.maximumDepth else {
                note(.tooDeep, bytes, at: index, String(decoding: bytes[name], as: UTF8.self))
                if !isEmpty { tooDeep += 1 }
                emitLineBreaks(bytes[index...end])
                return end + 1
            }
            emitTag(bytes, index...end)
            if !isEmpty { open.open(hash, name: bytes[name]) }
            return end + 1
        }
    }

    private func endTag(_ bytes: [UInt8], _ index: Int, _ isLast: Bool) -> Int? {
        let name = Self.name(bytes, from: index + 2)
        switch bytes.endOfTag(from: name.upperBound, limit: index + 512) {
        case .incomplete where !isLast: return nil
        case .incomplete, .none: return stray(bytes, index)
        case .at(let end):
            let hash = NameHash(bytes[name])
            if Self.htmlNames[hash] != nil || name.isEmpty { return stray(bytes, index) }
            close(hash, bytes, index...end)
            return end + 1
        }
    }

    private func close(_ hash: NameHash, _ bytes: [UInt8], _ tag: ClosedRange<Int>) {
        if tooDeep == 0, open.top == hash {
            output.append(contentsOf: bytes[tag])
            open.close()
        } else if tooDeep > 0 && hash != item {
            tooDeep -= 1
        } else if let distance = open.distance(to: hash) {
            tooDeep = 0
            closeUnended(distance, bytes, tag.lowerBound)
            output.append(contentsOf: bytes[tag])
            open.close()
        } else {
            note(.unclosedElement, bytes, at: tag.lowerBound, String(decoding: bytes[tag], as: UTF8.self) + " ends nothing")
        }
    }

    /// Closes so many elements that should have been closed before.
    private func closeUnended(_ count: Int, _ bytes: [UInt8], _ index: Int) {
        for _ in 0..<count {
            note(.unclosedElement, bytes, at: index, "<" + String(decoding: open.topName, as: UTF8.self) + "> has no end")
            closeTop()
        }
    }

    /// An offer inside an offer means that the first one was not closed.
    private func closeItem(_ bytes: [UInt8], _ index: Int) {
        tooDeep = 0
        if let distance = open.distance(to: item) { closeUnended(distance + 1, bytes, index) }
    }

    /// A `<` that is text. HTML in a description is no fault of the shop's that needs telling a thousand times, yet it is counted.
    private func stray(_ bytes: [UInt8], _ index: Int) -> Int {
        if open.isEmpty { return index + 1 }
        note(.strayMarkup, bytes, at: index, String(decoding: bytes[index...].prefix(40), as: UTF8.self))
        emit("&lt;")
        return index + 1
    }

    /// A tag, ampersands in its attributes seen to.
    private func emitTag(_ bytes: [UInt8], _ tag: ClosedRange<Int>) {
        var index = tag.lowerBound
        while let next = bytes[index...tag.upperBound].firstIndex(of: 0x26) {
            output.append(contentsOf: bytes[index..<next])
            index = ampersand(bytes, next, true) ?? next + 1
        }
        output.append(contentsOf: bytes[index...tag.upperBound])
    }

    /// Looks at a `&`: the five entities of XML and numbers pass, HTML's become their character, anything else is text.
    func ampersand(_ bytes: [UInt8], _ index: Int, _ isLast: Bool) -> Int? {
        guard index + 12 <= bytes.count || isLast else { return nil }
        let reference = bytes[(index + 1)...].prefix(10)
        if let end = reference.firstIndex(of: 0x3B), let scalar = entities.scalar(for: reference[..<end]) {
            switch scalar {
            case "&": emitInside("&amp;")
            case "<": emitInside("&lt;")
            case ">": emitInside("&gt;")
            case "\"": emitInside("&quot;")
            case "'": emitInside("&#39;")
            case "\t", "\n", "\r": emitText(bytes[index...end])
            default: emitText(Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)[...])
            }
            return end + 1
        }
        if reference.first == 0x23, let end = reference.firstIndex(of: 0x3B) { return end + 1 }
        note(.strayMarkup, bytes, at: index, String(decoding: bytes[index...].prefix(24), as: UTF8.self))
        emitInside("&amp;")
        return index + 1
    }

    private func emitInside(_ text: StaticString) {
        if !open.isEmpty { emit(text) }
    }

    private static func name(_ bytes: [UInt8], from start: Int) -> Range<Int> {
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

    private static let commentStart = Array("<!--".utf8)
    private static let dataStart = Array("<![CDATA[".utf8)

    /// Elements of HTML that none of the feed formats has.
    private static let htmlNames = NameTable<Bool>(
        """
        a abbr article b big blockquote body br center cite code dd del div dl dt em embed figure font footer form h1 h2 h3 h4 h5 h6 head header \
        hr html i iframe img ins input li nav noindex nobr object ol p pre s script section small span strike strong style sub sup svg table \
        tbody td tfoot th thead tr tt u ul video A B BR DIV EM FONT H1 H2 H3 H4 HR I IMG LI OL P SPAN STRONG TABLE TBODY TD TH TR U UL
        """.split(separator: " ").map { (String($0), true) })
}
