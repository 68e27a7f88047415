import Foundation
import TestSupport
import Testing

@Suite struct `The files` {
    private static let code =
        SourceTree.files(under: "Sources", endings: [".swift", ".c", ".cpp", ".h"])
        + SourceTree.files(under: "Web", endings: [".js", ".css"])

    @Test func `are short enough to read`() throws {
        #expect(Self.code.count > 100)
        for file in Self.code {
            let count = try SourceTree.lines(of: file).count
            #expect(count <= 450, "\(file) has \(count) lines: what second thing does it hold?")
        }
    }

    @Test func `have names that say something`() throws {
        let empty = try Regex(#"/(Utils?|Helpers?|Common|Misc|Manager|Types|Extensions)(\.|/)"#)
        for file in Self.code {
            #expect(file.firstMatch(of: empty) == nil, "\(file)")
        }
    }

    @Test func `leave nothing for later`() throws {
        let left = try Regex(#"\b(TODO|FIXME|XXX|HACK)\b|try!"#)
        for file in Self.code {
            for (number, line) in try SourceTree.lines(of: file).enumerated() {
                #expect(line.firstMatch(of: left) == nil, "\(file):\(number + 1): \(line)")
            }
        }
    }

    @Test func `stand at the top only where they belong`() throws {
        let allowed: Set<String> = ["Package.swift", "Sources", "Tests", "Web", "Packaging", "README.md", "LICENSE", "Makefile"]
        let found = try FileManager.default.contentsOfDirectory(atPath: SourceTree.root.path)
            .filter { !$0.hasPrefix(".") && $0 != "Package.resolved" }
        #expect(Set(found).isSubset(of: allowed), "\(Set(found).subtracting(allowed))")
    }
}
