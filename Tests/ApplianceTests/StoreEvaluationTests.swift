import Foundation
import TestSupport
import Testing

@testable import Appliance

@Suite struct `The evaluation of a store` {
    private static func configuration(_ path: String) -> Configuration {
        var configuration = Configuration()
        configuration.dataDirectory = path
        return configuration
    }

    @Test func `makes no store where there is none, nor does tuning`() throws {
        let directory = try TemporaryDirectory()
        for path in [directory.file("mistyped"), directory.file("")] {
            let error = ApplianceError.dataDirectory(path: path, reason: "has no store in it")
            #expect(throws: error) { _ = try StoreEvaluation(Self.configuration(path), days: 7, limit: 8) }
            #expect(throws: error) { _ = try StoreTuning(Self.configuration(path)) }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory.file("")).isEmpty)
    }

    @Test func `names the file whose rules cannot be read, and what is wrong in it`() throws {
        let directory = try TemporaryDirectory()
        let configuration = Self.configuration(directory.file("store"))
        _ = try DataDirectory.open(configuration.dataDirectory)
        let evaluation = try StoreEvaluation(configuration, days: 7, limit: 8)
        let path = directory.file("rules.json")
        try Data(#"{"rules":[{"id":"a","action":"burn"}]}"#.utf8).write(to: URL(fileURLWithPath: path))
        var change = StoreEvaluation.Change()
        change.rulesFile = path
        let error = #expect(throws: ApplianceError.self) { _ = try evaluation.run(change) { _, _ in } }
        #expect(error?.description.hasPrefix("\(path): cannot be read: rules[0].action") == true)
        #expect(try evaluation.run(nil) { _, _ in }.isEmpty)
    }
}
