import Foundation
import TestSupport
import Testing

@Suite struct `The rooms` {
    private static let ours = Set(Room.all.map(\.name)).union(Room.doors)

    @Test(arguments: Room.all) func `import only what lies below them`(room: Room) throws {
        for file in SourceTree.files(under: "Sources/\(room.name)", endings: [".swift"]) {
            for line in try SourceTree.lines(of: file) {
                guard let module = Self.importedModule(line), Self.ours.contains(module) else { continue }
                #expect(room.imports.contains(module), "\(file) imports \(module)")
            }
        }
    }

    @Test func `stand in an order in which each imports only earlier ones`() {
        var known = Room.doors
        for room in Room.all {
            #expect(room.imports.isSubset(of: known), "\(room.name) imports \(room.imports.subtracting(known))")
            known.insert(room.name)
        }
    }

    @Test func `are all in the table, and all have sources`() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: SourceTree.root.appendingPathComponent("Sources").path)
        #expect(Set(folders) == Self.ours)
        for room in Room.all {
            #expect(!SourceTree.files(under: "Sources/\(room.name)", endings: [".swift"]).isEmpty, "\(room.name) is empty")
        }
    }

    @Test func `share no C module`() {
        for door in Room.doors {
            let wrapping = Room.all.filter { $0.imports.contains(door) }.map(\.name)
            #expect(wrapping.count == 1, "\(door) is imported by \(wrapping)")
        }
    }

    @Test(arguments: Room.all) func `keep unsafe code behind doors`(room: Room) throws {
        guard !room.wrapsC else { return }
        let word = try Regex(#"\b(unsafe|Unsafe\w*Pointer|OpaquePointer|Unmanaged)\b(?!-)"#)
        for file in SourceTree.files(under: "Sources/\(room.name)", endings: [".swift"]) where !file.hasSuffix("+Unsafe.swift") {
            for (number, line) in try SourceTree.lines(of: file).enumerated() {
                let code = line.components(separatedBy: "//")[0]
                #expect(code.firstMatch(of: word) == nil, "\(file):\(number + 1): \(line)")
            }
        }
    }

    private static func importedModule(_ line: String) -> String? {
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), place <= 2, words.count > place + 1 else { return nil }
        let levels: Set<Substring> = ["public", "internal", "private", "fileprivate", "package", "@testable", "@preconcurrency"]
        guard words[..<place].allSatisfy(levels.contains) else { return nil }
        return words[place + 1].split(separator: ".").first.map(String.init)
    }
}
