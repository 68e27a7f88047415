import Commerce
import TestSupport
import Testing

@testable import Storage

@Suite struct `A profile's record` {
    private static func check(_ person: PersonID) -> RecordCheck<Profile> {
        RecordCheck(
            encode: { ProfileRecord.encode($0, into: []) },
            decode: { bytes in try bytes.lent { try ProfileRecord.decode($0, person: person) } }, newestVersion: 2)
    }

    @Test(arguments: 1...20) func `comes back as it was, whatever is in it`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        for _ in 0..<50 {
            let profile = Self.profile(&random)
            try Self.check(profile.person).expectIdentity(profile)
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
        #expect(filled.viewed.count == Profile.viewCapacity && filled.orders.count > 50)
        try Self.check(filled.person).expectIdentity(filled)
    }

    @Test func `is refused when cut or when a bit is wrong`() {
        let profile = RecordFixture.profile
        Self.check(profile.person).expectDamageRefused(profile)
        Self.check(profile.person).expectStrangersRefused(profile)
    }

    @Test func `of version 2 stays readable`() throws {
        let profile = RecordFixture.profile
        try Self.check(profile.person).expectReads(RecordFixture.version2Profile, as: profile)
        Self.check(profile.person).expectWrites(RecordFixture.version2Profile, for: profile)
    }

    @Test func `of version 1 is refused: it is folded anew`() throws {
        #expect(throws: RecordError.version(1)) {
            _ = try RecordBytes.bytes(RecordFixture.version1Profile)
                .lent { try ProfileRecord.decode($0, person: RecordFixture.profile.person) }
        }
    }

    private static func profile(_ random: inout SeededRandom) -> Profile {
        var profile = Profile(visitor: random.visitor(), firstSeen: random.moment())
        profile.identifiers = random.list(0...4) { $0.personIdentifier() }
        profile.details = random.details()
        profile.lastEvent = EventPlace(time: random.moment(), kind: UInt8(random.number(0...17)))
        profile.firstSource = random.maybe { VisitSource(name: $0.text(), medium: $0.maybe { $0.text() }) }
        profile.sources = random.list(0...4) { random in
            VisitCount(source: VisitSource(name: random.text()), count: random.number(1...9), last: random.moment())
        }
        profile.region = random.maybe { $0.identifier() }
        profile.lastSeen = random.moment()
        profile.eventCount = random.number(0...Int(Int32.max))
        profile.sessionCount = random.number(0...300)
        profile.session = Session(start: random.moment())
        profile.session.end = random.moment()
        profile.session.eventCount = random.number(0...1_000)
        profile.session.views = random.list(0...Session.capacity) { $0.identifier() }
        profile.viewed = random.list(0...Profile.viewCapacity) {
            ViewedProduct(product: $0.identifier(), time: $0.moment(), count: $0.number(1...300))
        }
        profile.viewedCategories = random.list(0...4) { ViewedCategory(category: $0.identifier(), time: $0.moment()) }
        profile.cartChangedAt = random.maybe { $0.moment() }
        profile.cart = random.list(0...5) { $0.cartLine() }
        profile.orders = random.list(0...4) { random in
            var placed = PlacedOrder(id: random.identifier(), at: random.moment())
            placed.order = random.order()
            placed.placedAt = random.maybe { $0.moment() }
            placed.status = random.pick(OrderStatus.allCases)
            placed.deliveredAt = random.maybe { $0.moment() }
            placed.returned = random.list(0...2) { $0.cartLine() }
            placed.refunded = random.maybe { $0.money() }
            return placed
        }
        profile.consents = [
            ConsentState(decision: ConsentDecision(purpose: .sms, isGiven: true, text: random.text()), time: random.moment())
        ]
        profile.mail.tallies = [.opened: MailRecord.Tally(count: random.number(1...9), last: random.maybe { $0.moment() })]
        return profile
    }
}
