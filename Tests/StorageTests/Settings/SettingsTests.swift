import Testing

@testable import Storage

@Suite struct `Settings` {
    @Test func `survive a crash, and can be forgotten`() throws {
        let temporary = try TemporaryStore()
        #expect(try temporary.store.setting("weights") == nil)
        try temporary.store.put(["a": 1, "b": -2.5], setting: "weights")
        try temporary.store.put(["a": 3], setting: "other")
        try temporary.crash()
        #expect(try temporary.store.setting("weights") == ["a": 1, "b": -2.5])
        #expect(try temporary.store.deleteSetting("weights"))
        #expect(try !temporary.store.deleteSetting("weights"))
        #expect(try temporary.store.setting("weights") == nil)
        #expect(try temporary.store.setting("other") == ["a": 3])
    }
}
