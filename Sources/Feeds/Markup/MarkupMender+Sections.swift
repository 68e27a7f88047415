/// CDATA sections and what is left out: comments, instructions, document types.
extension MarkupMender {
    /// Inside a CDATA section: ends at `]]>`, or before the end tag of the element that it stands in.
    func data(_ bytes: [UInt8], _ index: Int, _ isLast: Bool) -> Int? {
        var next = index
        while true {
            next = bytes.indexOfDataEnd(from: next)
            guard next < bytes.count else { break }
            // `]]>`, or `</`, the name and one more byte.
            let name = open.topName
            guard next + name.count + 3 <= bytes.count || isLast else { break }
            if bytes[next] == 0x5D {
                if bytes[next...].starts(with: Self.dataEnd) {
                    output.append(contentsOf: bytes[index..<(next + 3)])
                    state = .text
                    return next + 3
                }
            } else if isEnd(bytes, next, name) {
                endData(bytes, index..<next)
                return next
            }
            next += 1
        }
        guard next > index else { return nil }
        output.append(contentsOf: bytes[index..<next])
        return next
    }

    private func isEnd(_ bytes: [UInt8], _ index: Int, _ name: ArraySlice<UInt8>) -> Bool {
        guard index + name.count + 3 <= bytes.count, bytes[index + 1] == 0x2F else { return false }
        return bytes[(index + 2)...].starts(with: name) && bytes[index + 2 + name.count] == 0x3E
    }

    /// Ends a section whose end is missing or maimed (`]]` without `>`).
    private func endData(_ bytes: [UInt8], _ range: Range<Int>) {
        note(.unclosedCDATA, bytes, at: range.upperBound, "in <" + String(decoding: open.topName, as: UTF8.self) + ">")
        output.append(contentsOf: bytes[range])
        emit(bytes[range].suffix(2).elementsEqual([0x5D, 0x5D]) ? ">" : "]]>")
        state = .text
    }

    /// Leaves everything out up to and with `end`.
    func skip(_ bytes: [UInt8], _ index: Int, to end: StaticString, _ isLast: Bool) -> Int? {
        let pattern = unsafe Array(UnsafeBufferPointer(start: end.utf8Start, count: end.utf8CodeUnitCount))
        var next = index
        while let bracket = bytes[next...].firstIndex(of: 0x3E) {
            let start = bracket + 1 - pattern.count
            if start >= index, bytes[start...bracket].elementsEqual(pattern) {
                emitLineBreaks(bytes[index...bracket])
                state = .text
                return bracket + 1
            }
            next = bracket + 1
        }
        let kept = isLast ? bytes.count : max(index, bytes.count - pattern.count)
        emitLineBreaks(bytes[index..<kept])
        return kept > index ? kept : nil
    }

    /// Leaves a document type out, its internal subset included; a root element of a feed ends it in any case.
    func documentType(_ bytes: [UInt8], _ index: Int, _ isLast: Bool) -> Int? {
        guard case .documentType(var brackets) = state else { return index }
        var next = index
        while next < bytes.count {
            let byte = bytes[next]
            if byte == 0x3C {
                guard next + 13 <= bytes.count || isLast else { break }
                if Self.isRoot(bytes[(next + 1)...]) {
                    state = .text
                    emitLineBreaks(bytes[index..<next])
                    return next
                }
            }
            if byte == 0x5B { brackets = true }
            if byte == 0x5D { brackets = false }
            next += 1
            if byte == 0x3E && !brackets {
                state = .text
                emitLineBreaks(bytes[index..<next])
                return next
            }
        }
        state = .documentType(brackets: brackets)
        emitLineBreaks(bytes[index..<next])
        return next > index ? next : nil
    }

    private static func isRoot(_ bytes: ArraySlice<UInt8>) -> Bool {
        roots.contains { bytes.starts(with: $0) }
    }

    private static let roots = ["yml_catalog", "rss ", "rss>", "feed ", "feed>", "shop>", "offers>"].map { Array($0.utf8) }
    private static let dataEnd = Array("]]>".utf8)
}
