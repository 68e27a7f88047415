import Dispatch
import Testing

@testable import Personalization

@Suite struct `A guarded value` {
    private struct Fault: Error {}

    @Test func `is changed by one at a time, and never seen half changed`() {
        let guarded = Guarded((left: 0, right: 0))
        DispatchQueue.concurrentPerform(iterations: 4) { worker in
            for _ in 0..<2_000 {
                if worker == 0 {
                    let isWhole = guarded.read { $0.left == $0.right }
                    #expect(isWhole)
                } else {
                    guarded.write { pair in
                        pair.left += 1
                        pair.right += 1
                    }
                }
            }
        }
        #expect(guarded.read { $0.left } == 6_000)
    }

    @Test func `is free again after an error`() {
        let guarded = Guarded(1)
        #expect(throws: Fault.self) { try guarded.write { _ in throw Fault() } }
        #expect(throws: Fault.self) { try guarded.read { _ in throw Fault() } }
        guarded.write { $0 += 1 }
        #expect(guarded.read { $0 } == 2)
    }

    @Test func `goes away with its guard`() {
        weak var remembered: Thing?
        do {
            let guarded = Guarded(Thing())
            remembered = guarded.read { $0 }
            #expect(remembered != nil)
        }
        #expect(remembered == nil)
    }

    private final class Thing: Sendable {}
}
