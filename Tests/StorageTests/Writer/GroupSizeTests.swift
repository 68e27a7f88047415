import Testing

@testable import Storage

@Suite struct `The size of a group` {
    @Test func `is one for a lone client, so that nobody waits`() {
        var size = GroupSize()
        for _ in 0..<10 { size.learn(from: 1) }
        #expect(size.hoped == 1)
        size.learn(from: 3)
        #expect(size.hoped == 1)
    }

    @Test func `grows while as many come as were hoped for`() {
        var size = GroupSize()
        size.learn(from: 16)
        #expect(size.hoped == 17)
        size.learn(from: 32)
        #expect(size.hoped == 34)
    }

    @Test func `falls below what came when that was less than hoped for`() {
        var size = GroupSize()
        size.learn(from: 64)
        size.learn(from: 64)
        #expect(size.hoped == 56)
        size.learn(from: 2)
        #expect(size.hoped == 1)
    }
}
