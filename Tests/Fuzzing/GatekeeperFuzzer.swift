// Feeds heads to the gatekeeper; whatever it lets through must be readable in one way only.
//
// rooms: Compression HTTPServing
// seeds: GET / HTTP/1.1\nHost: shop.example
// seeds: POST /v1/events?a=b%20c HTTP/1.1\nHost: [::1]:80\nContent-Length: 12
// seeds: POST /v1/events HTTP/1.1\nHost: a\nTransfer-Encoding: chunked
// seeds: PUT /v1/products/%D0%B0 HTTP/1.0\nContent-Length: 0
// seeds: POST / HTTP/1.1\nHost: a\nContent-Length: 1\ncontent-length: 1\nTransfer-Encoding: Chunked
// seeds: GET /a/../b%2e%2e%2f?%00=%zz HTTP/1.1\nHost: a\nX: \t

import HTTPServing

/// One head, cut at line feeds: method, target and version, then fields. Nothing of this reading is the gatekeeper's.
private struct Head {
    var method: [UInt8] = []
    var target: [UInt8] = []
    var version: [UInt8] = []
    var headers: [(name: [UInt8], value: [UInt8])] = []

    init(_ bytes: [UInt8]) {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        let words = (lines.first ?? []).split(separator: 0x20, maxSplits: 2, omittingEmptySubsequences: false).map { Array($0) }
        if words.count > 0 { method = words[0] }
        if words.count > 1 { target = words[1] }
        if words.count > 2 { version = words[2] }
        for line in lines.dropFirst() {
            let colon = line.firstIndex(of: 0x3A) ?? line.endIndex
            headers.append((Array(line[..<colon]), Array(line[colon...].dropFirst().drop { $0 == 0x20 })))
        }
    }

    /// The values of all fields with a name, in lower case.
    func values(_ name: String) -> [[UInt8]] {
        headers.filter { lowered($0.name) == Array(name.utf8) }.map { $0.value }
    }
}

private func lowered(_ bytes: [UInt8]) -> [UInt8] {
    bytes.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
}

private func check(_ head: Head) {
    let verdict = Gatekeeper.judge(method: head.method, target: head.target, version: head.version, headers: head.headers)
    guard case .success(let (admission, target)) = verdict else { return }
    checkFields(head)
    checkFraming(head, admission)
    checkTarget(head, target)
}

private func checkFields(_ head: Head) {
    expect(head.headers.count <= 64, "too many fields came through")
    let isOld = head.version == Array("HTTP/1.0".utf8)
    expect(isOld || head.version == Array("HTTP/1.1".utf8), "a strange version came through")
    let hosts = head.values("host")
    expect(hosts.count == 1 || isOld && hosts.isEmpty, "no host or several came through")
    for header in head.headers {
        expect(!header.name.isEmpty && header.name.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "a broken name came through")
        expect(header.value.allSatisfy { $0 >= 0x20 && $0 != 0x7F }, "a control byte came through")
    }
}

private func checkFraming(_ head: Head, _ admission: Gatekeeper.Admission) {
    let (lengths, codings) = (head.values("content-length"), head.values("transfer-encoding"))
    expect(lengths.count + codings.count <= 1, "two framings came through")
    switch admission.framing {
    case .chunked:
        expect(lowered(codings.first ?? []) == Array("chunked".utf8), "chunked without being told so")
    case .length(let count):
        expect(codings.isEmpty, "a coding was passed over")
        let digits = lengths.first ?? Array("0".utf8)
        expect(count >= 0 && Int(String(decoding: digits, as: UTF8.self)) == count, "another length was understood")
        expect(digits.allSatisfy { (0x30...0x39).contains($0) }, "a length with more than digits came through")
    }
    let takesBody = ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"].contains(String(decoding: head.method, as: UTF8.self))
    expect(takesBody || admission.framing == .length(0), "a body came through where there can be none")
}

private func checkTarget(_ head: Head, _ target: RequestTarget) {
    expect(head.target.count <= 2_048 && target.path.hasPrefix("/"), "a strange target came through")
    let segments = target.path.split { $0 == "/" || $0 == "\\" }
    expect(!segments.contains { $0 == ".." || $0 == "." }, "a climbing path came through")
    expect(target.path.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }, "a control byte came through in the path")
    for parameter in target.query {
        expect(!parameter.name.utf8.contains(0) && !parameter.value.utf8.contains(0), "NUL came through in the query")
        _ = target.query[parameter.name]
    }
}

/// libFuzzer's way in.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    check(Head(unsafe Array(UnsafeBufferPointer(start: start, count: count))))
    return 0
}
