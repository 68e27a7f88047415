import Commerce
import TestSupport
import Testing

@testable import Personalization

@Suite struct `The live view` {
    private static func events(_ count: Int, _ clock: ManualClock, visitor number: Int? = 1) -> [Event] {
        (0..<count).map { place in
            Event(
                id: EventID(rawValue: UInt64(place)), visitor: number.map { visitor($0) }, time: clock.now, action: .pageView)
        }
    }

    @Test func `counts events a second over the last minute`() {
        let clock = ManualClock()
        let view = LiveView { clock.now }
        #expect(view.eventsPerSecond(at: clock.now) == 0)
        view.follow(Self.events(60, clock))
        #expect(view.eventsPerSecond(at: clock.now) == 1)
        clock.advance(seconds: 30)
        view.follow(Self.events(30, clock))
        #expect(view.eventsPerSecond(at: clock.now) == 1.5)
        clock.advance(seconds: 29)
        #expect(view.eventsPerSecond(at: clock.now) == 1.5)
        clock.advance(seconds: 1)
        #expect(view.eventsPerSecond(at: clock.now) == 0.5)
        clock.advance(seconds: 3_600)
        #expect(view.eventsPerSecond(at: clock.now) == 0)
    }

    @Test func `keeps the latest fifty events, the newest first`() {
        let clock = ManualClock()
        let view = LiveView { clock.now }
        view.follow(Self.events(3, clock))
        #expect(view.latestEvents.map(\.id.rawValue) == [2, 1, 0])
        view.follow(Self.events(49, clock))
        #expect(view.latestEvents.map(\.id.rawValue) == (0...48).reversed() + [2])
        view.follow(Self.events(200, clock))
        #expect(view.latestEvents.map(\.id.rawValue) == (150...199).reversed())
    }

    @Test func `counts a visitor for half an hour after the latest event`() {
        let clock = ManualClock()
        let view = LiveView { clock.now }
        view.follow(Self.events(2, clock, visitor: 1) + Self.events(2, clock, visitor: nil))
        clock.advance(seconds: 600)
        view.follow(Self.events(1, clock, visitor: 2))
        #expect(view.activeVisitors(at: clock.now) == 2)
        clock.advance(seconds: 1_200)
        #expect(view.activeVisitors(at: clock.now) == 2)
        clock.advance(milliseconds: 1)
        #expect(view.activeVisitors(at: clock.now) == 1)
        clock.advance(seconds: 3_600)
        #expect(view.activeVisitors(at: clock.now) == 0)
    }

    @Test func `lets go of visitors who have gone when there are very many`() {
        let clock = ManualClock()
        let view = LiveView { clock.now }
        for round in 0..<3 {
            view.follow((0..<60_000).map { Event(visitor: visitor(round * 60_000 + $0), time: clock.now, action: .pageView) })
            clock.advance(seconds: 3_600)
        }
        clock.advance(seconds: -3_600)
        #expect(view.activeVisitors(at: clock.now) == 60_000)
    }
}
