import Commerce

/// Customers as a shop has them: most have bought once, looked at a dozen products, come from one source; a few do everything often.
struct PeopleCrowd {
    private var mixer: Mixer
    private let now: Timestamp

    private static let sources = ["google", "yandex", "newsletter", "direct", "instagram"]
    private static let products = 100_000

    /// The crowd that belongs to a seed, as it is at a moment.
    init(seed: UInt64, now: Timestamp) {
        mixer = Mixer(state: seed)
        self.now = now
    }

    /// One more customer.
    mutating func next() -> Profile {
        let days = Int.random(in: 1...900, using: &mixer)
        var profile = Profile(person: PersonID(high: mixer.next(), low: mixer.next()), firstSeen: moment(days))
        profile.lastSeen = moment(Int.random(in: 0...days, using: &mixer))
        profile.identifiers = [PersonIdentifier(unchecked: .email, "\(profile.person)@shop.example")]
        profile.eventCount = 20
        profile.region = RegionID(unchecked: "r\(Int.random(in: 0..<80, using: &mixer))")
        let source = VisitSource(name: Self.sources[Int.random(in: 0..<Self.sources.count, using: &mixer)])
        profile.firstSource = source
        profile.sources = [VisitCount(source: source, last: profile.lastSeen)]
        for _ in 0..<Int.random(in: 0...12, using: &mixer) {
            profile.viewed.append(ViewedProduct(product: product(), time: moment(Int.random(in: 0...days, using: &mixer))))
        }
        order(&profile, days)
        if mixer.happens(0.1) {
            profile.cart = [CartLine(product: product())]
            profile.cartChangedAt = profile.lastSeen
        }
        if mixer.happens(0.5) {
            profile.details.birthday = Birthday(
                month: Int.random(in: 1...12, using: &mixer), day: Int.random(in: 1...28, using: &mixer))
        }
        profile.consents = [
            ConsentState(decision: ConsentDecision(purpose: .email, isGiven: mixer.happens(0.8)), time: profile.firstSeen)
        ]
        if mixer.happens(0.6) {
            profile.mail.tallies[.opened] = MailRecord.Tally(
                count: Int.random(in: 1...9, using: &mixer), last: moment(Int.random(in: 0...days, using: &mixer)))
        }
        return profile
    }

    private mutating func order(_ profile: inout Profile, _ days: Int) {
        var number = 0
        repeat {
            var order = PlacedOrder(id: OrderID(unchecked: "\(number)"), at: moment(Int.random(in: 0...days, using: &mixer)))
            order.placedAt = order.statusAt
            order.order.lines = (0..<Int.random(in: 1...3, using: &mixer)).map { _ in CartLine(product: product()) }
            order.order.total = Money(minorUnits: Int64.random(in: 500...30_000, using: &mixer), currency: .eur)
            profile.orders.append(order)
            number += 1
        } while number < 30 && mixer.happens(0.35)
    }

    private func moment(_ days: Int) -> Timestamp { now.advanced(bySeconds: -Int64(days) * 86_400) }

    private mutating func product() -> ProductID {
        // Few products make most of the trade: the square of an even number.
        let place = Double.random(in: 0..<1, using: &mixer)
        return ProductID(unchecked: "\(Int(place * place * Double(Self.products)))")
    }
}
