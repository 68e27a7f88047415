import Commerce
import TestSupport
import Testing

@testable import Storage

@Suite struct `A profile's record` {
    private static func check(_ visitor: VisitorID) -> RecordCheck<Profile> {
        RecordCheck(
            encode: { ProfileRecord.encode($0, into: []) },
            decode: { bytes in try bytes.lent { try ProfileRecord.decode($0, visitor: visitor) } })
    }

    @Test(arguments: 1...20) func `comes back as it was, whatever is in it`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        for _ in 0..<50 {
            let profile = Self.profile(&random)
            try Self.check(profile.visitor).expectIdentity(profile)
        }
    }

    @Test func `of somebody who did a great deal comes back as it was`() throws {
        var visits = RandomVisits(seed: 3, visitors: 1, products: 200)
        var profile: Profile?
        for _ in 0..<2_000 {
            let event = visits.next()
            guard let visitor = event.visitor else { continue }
            profile = (profile ?? Profile(visitor: visitor, firstSeen: event.time)).applying(event)
        }
        let filled = try #require(profile)
        #expect(filled.viewed.count == Profile.viewCapacity && filled.bought.count == Profile.boughtCapacity)
        try Self.check(filled.visitor).expectIdentity(filled)
    }

    @Test func `is refused when cut or when a bit is wrong`() {
        let profile = RecordFixture.profile
        Self.check(profile.visitor).expectDamageRefused(profile)
        Self.check(profile.visitor).expectStrangersRefused(profile)
    }

    @Test func `of version 1 stays readable`() throws {
        let profile = RecordFixture.profile
        try Self.check(profile.visitor).expectReads(RecordFixture.version1Profile, as: profile)
        Self.check(profile.visitor).expectWrites(RecordFixture.version1Profile, for: profile)
    }

    private static func profile(_ random: inout SeededRandom) -> Profile {
        var profile = Profile(visitor: random.visitor(), firstSeen: random.moment())
        profile.lastSeen = random.moment()
        profile.eventCount = random.number(0...Int(Int32.max))
        profile.sessionCount = random.number(0...300)
        profile.session = Session(start: random.moment())
        profile.session.end = random.moment()
        profile.session.eventCount = random.number(0...1_000)
        profile.session.views = random.list(0...Session.capacity) { $0.identifier() }
        profile.viewed = random.list(0...Profile.viewCapacity) { ViewedProduct(product: $0.identifier(), time: $0.moment()) }
        profile.cart = random.list(0...5) { $0.cartLine() }
        profile.bought = random.list(0...5) { $0.identifier() }
        profile.orderCount = random.number(0...200)
        profile.spent = random.list(0...4) { $0.money() }
        return profile
    }
}
