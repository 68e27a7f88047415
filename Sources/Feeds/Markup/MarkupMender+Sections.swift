/// CDATA sections and what is left out: comments, instructions, document types.
extension MarkupMender {
    /// Inside a CDATA section: ends at `]]>`, or before the end tag of the element that it stands in.
    mutating func data(_ bytes: Span<UInt8>, _ index: Int, _ isLast: Bool) -> Int? {
        var next = index
        while true {
            next = bytes.indexOfDataEnd(from: next)
            guard next < bytes.count else { break }
            // `]]>`, or `</`, the name and one more byte.
            let name = open.topName
            guard next + name.count + 3 <= bytes.count || isLast else { break }
            if bytes[next] == 0x5D {
                if bytes.has("]]>", at: next) {
                    pass(bytes, index..<(next + 3))
                    state = .text
                    return next + 3
                }
            } else if isEnd(bytes, next, name) {
                endData(bytes, index..<next)
                return next
            }
            next += 1
        }
        // Brackets before an end tag that is not all here stay: they may be what is left of the section's end.
        while !isLast, next > index, bytes[next - 1] == 0x5D { next -= 1 }
        guard next > index else { return nil }
        pass(bytes, index..<next)
        return next
    }

    private func isEnd(_ bytes: Span<UInt8>, _ index: Int, _ name: ArraySlice<UInt8>) -> Bool {
        guard index + name.count + 3 <= bytes.count, bytes[index + 1] == 0x2F else { return false }
        return bytes.has(name, at: index + 2) && bytes[index + 2 + name.count] == 0x3E
    }

    /// Ends a section whose end is missing or maimed (`]]` without `>`).
    private mutating func endData(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        let name = String(decoding: open.topName, as: UTF8.self)
        note(.unclosedCDATA, bytes, at: range.upperBound, "in <\(name)>")
        pass(bytes, range)
        insert(range.count >= 2 && bytes.has("]]", at: range.upperBound - 2) ? ">" : "]]>", bytes)
        state = .text
    }

    /// Leaves everything out up to and with `end`.
    mutating func skip(_ bytes: Span<UInt8>, _ index: Int, to end: StaticString, _ isLast: Bool) -> Int? {
        let length = end.utf8CodeUnitCount
        var next = index
        while let bracket = bytes.index(of: 0x3E, in: next..<bytes.count) {
            next = bracket + 1
            guard next - length >= index, bytes.has(end, at: next - length) else { continue }
            passLineBreaks(bytes, index..<next)
            state = .text
            return next
        }
        let kept = isLast ? bytes.count : max(index, bytes.count - length)
        passLineBreaks(bytes, index..<kept)
        return kept > index ? kept : nil
    }

    /// Leaves a document type out, its internal subset included; a root element of a feed ends it in any case.
    mutating func documentType(_ bytes: Span<UInt8>, _ index: Int, _ isLast: Bool) -> Int? {
        guard case .documentType(var brackets) = state else { return index }
        var next = index
        while next < bytes.count {
            let byte = bytes[next]
            if byte == 0x3C {
                guard next + 13 <= bytes.count || isLast else { break }
                if Self.isRoot(bytes, next + 1) {
                    state = .text
                    passLineBreaks(bytes, index..<next)
                    return next
                }
            }
            if byte == 0x5B { brackets = true }
            if byte == 0x5D { brackets = false }
            next += 1
            if byte == 0x3E && !brackets {
                state = .text
                passLineBreaks(bytes, index..<next)
                return next
            }
        }
        state = .documentType(brackets: brackets)
        passLineBreaks(bytes, index..<next)
        return next > index ? next : nil
    }

    private static func isRoot(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
        roots.contains { bytes.has($0, at: index) }
    }

    private static let roots: [StaticString] = ["yml_catalog", "rss ", "rss>", "feed ", "feed>", "shop>", "offers>"]
}
