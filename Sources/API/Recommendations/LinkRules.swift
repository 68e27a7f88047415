/// Which addresses may stand in a link or a picture.
///
/// Addresses come from feeds; `javascript:` in one of them would run in the shop's page.
enum LinkRules {
    /// Whether an address is relative, or absolute with `http` or `https` (WHATWG URL: what precedes the first colon is a scheme,
    /// unless a slash, `?` or `#` comes before it; spaces and control characters around and in it are dropped by browsers).
    static func isSafe(_ address: String) -> Bool {
        let start = address.utf8.prefix { !"/?#".utf8.contains($0) }
        guard let colon = start.firstIndex(of: UInt8(ascii: ":")) else { return true }
        let scheme = start[..<colon]
        return isEqual(scheme, "https") || isEqual(scheme, "http")
    }

    private static func isEqual(_ scheme: Substring.UTF8View, _ name: String) -> Bool {
        scheme.elementsEqual(name.utf8) { $0 | 0x20 == $1 }
    }
}
