import Appliance
import Foundation
import TestSupport
import Testing

@Suite struct `The server key` {
    private let directory: TemporaryDirectory
    private var generator = SeededRandom(seed: 1)

    init() throws {
        directory = try TemporaryDirectory()
    }

    private mutating func key() throws -> String { try ServerKeyFile.key(in: directory.path, using: &generator) }

    @Test mutating func `is made once and kept`() throws {
        let first = try key()
        #expect(first.count == 64)
        #expect(first.allSatisfy { $0.isHexDigit })
        let later = try [key(), key()]
        #expect(later == [first, first])
    }

    @Test mutating func `is another one for another shop`() throws {
        let first = try key()
        let elsewhere = try TemporaryDirectory()
        let other = try ServerKeyFile.key(in: elsewhere.path, using: &generator)
        #expect(other != first)
    }

    @Test mutating func `is readable by its owner only`() throws {
        _ = try key()
        let attributes = try FileManager.default.attributesOfItem(atPath: directory.file("server.key"))
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    }

    @Test mutating func `may be the owner's own`() throws {
        try "  my own key \n".write(toFile: directory.file("server.key"), atomically: true, encoding: .utf8)
        let found = try key()
        #expect(found == "my own key")
    }

    @Test mutating func `is never empty`() throws {
        try "\n".write(toFile: directory.file("server.key"), atomically: true, encoding: .utf8)
        let made = try key()
        #expect(made.count == 64)
    }

    @Test mutating func `that cannot be read is not replaced`() throws {
        try Data([0xff, 0xfe, 0xfd]).write(to: URL(fileURLWithPath: directory.file("server.key")))
        #expect(throws: ApplianceError.file(path: directory.file("server.key"), reason: "not permitted, or not a text")) {
            var generator = SeededRandom(seed: 2)
            _ = try ServerKeyFile.key(in: directory.path, using: &generator)
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: directory.file("server.key"))) == Data([0xff, 0xfe, 0xfd]))
    }
}
