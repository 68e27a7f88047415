/// IPv6 addresses as text (RFC 4291 §2.2), an IPv4 address in the last 32 bits included.
enum IPv6Text {
    /// The address; nil if the text is none.
    static func address(_ text: ArraySlice<UInt8>) -> IPAddress? {
        let string = String(decoding: text, as: UTF8.self)
        let halves = string.split(separator: "::", maxSplits: 2, omittingEmptySubsequences: false)
        guard halves.count <= 2, let front = groups(halves[0]) else { return nil }
        var all = front
        if halves.count == 2 {
            guard let back = groups(halves[1]), front.count + back.count <= 7 else { return nil }
            all += Array(repeating: 0, count: 8 - front.count - back.count) + back
        }
        guard all.count == 8 else { return nil }
        let join: (ArraySlice<UInt16>) -> UInt64 = { $0.reduce(0) { $0 << 16 | UInt64($1) } }
        return .v6(high: join(all[..<4]), low: join(all[4...]))
    }

    private static func groups(_ text: Substring) -> [UInt16]? {
        guard !text.isEmpty else { return [] }
        var groups: [UInt16] = []
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            if index == parts.count - 1, part.contains(".") {
                guard part.split(separator: ".").count == 4, let number = IPv4Text.number(Array(part.utf8)[...]) else {
                    return nil
                }
                groups += [UInt16(number >> 16), UInt16(number & 0xFFFF)]
            } else {
                guard (1...4).contains(part.utf8.count), let group = UInt16(part, radix: 16) else { return nil }
                groups.append(group)
            }
        }
        return groups
    }
}
