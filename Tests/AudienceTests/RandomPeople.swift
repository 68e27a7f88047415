import Audience
import Commerce
import TestSupport

/// People and rules of any kind around a day.
struct RandomPeople {
    var random: SeededRandom
    private static let products: [ProductID] = ["p1", "p2", "p3", "c1", "c2", "gone"]
    private static let categories: [CategoryID] = ["phones", "cases", "accessories"]

    mutating func profile() -> Profile {
        var profile = Profile(person: PersonID(high: random.next(), low: random.next()), firstSeen: moment(500))
        profile.lastSeen = moment(60)
        profile.viewed = random.list(0...6) { random in
            ViewedProduct(product: random.pick(Self.products), time: Self.moment(&random, 60), count: random.number(1...9))
        }
        profile.viewedCategories = random.list(0...3) { random in
            ViewedCategory(category: random.pick(Self.categories), time: Self.moment(&random, 60), count: random.number(1...9))
        }
        for number in 0..<random.number(0...6) { profile.orders.append(order(number)) }
        if random.chance(40) {
            profile.cart = random.list(1...3) { CartLine(product: $0.pick(Self.products), quantity: $0.number(1...3)) }
            profile.cartChangedAt = moment(20)
        }
        if random.chance(50) {
            profile.details.birthday = Birthday(
                year: random.maybe { $0.number(1_950...2_010) }, month: random.number(1...12), day: random.number(1...28))
            if random.chance(20) { profile.details.birthday = Birthday(month: 2, day: 29) }
        }
        if random.chance(50) { profile.identifiers = [PersonIdentifier(unchecked: .email, "a@b.example")] }
        if random.chance(40) { profile.mail.tallies[.opened] = MailRecord.Tally(count: random.number(1...5), last: moment(60)) }
        return profile
    }

    mutating func rule(depth: Int = 3) -> SegmentRule {
        switch depth == 0 ? 9 : random.number(0...9) {
        case 0, 1: return .all((0..<random.number(1...3)).map { _ in rule(depth: depth - 1) })
        case 2, 3: return .any((0..<random.number(1...3)).map { _ in rule(depth: depth - 1) })
        case 4: return .not(rule(depth: depth - 1))
        default: return .condition(condition())
        }
    }

    private mutating func condition() -> SegmentCondition {
        switch random.number(0...11) {
        case 0: .orders(range(5), days: random.maybe { $0.number(1...100) })
        case 1: .spent(range(300))
        case 2, 3, 4: .date(random.pick(SegmentDate.allCases), dateTest())
        case 5, 6: .dealings(dealings())
        case 7: .interest(.category([random.pick(Self.categories)]), share: ValueRange(from: Double(random.number(0...10)) / 10))
        case 8: .mail(.opened, days: random.number(1...60), times: random.maybe { ValueRange(from: Double($0.number(1...3))) })
        case 9: .lifecycle(random.list(1...3) { $0.pick(Lifecycle.allCases) })
        case 10: .rfm(recency: range(5), frequency: random.chance(30) ? range(5) : nil, monetary: nil)
        default: .has([.email])
        }
    }

    private mutating func dealings() -> Dealings {
        Dealings(
            random.pick(Dealings.Kind.allCases),
            random.maybe { random in
                random.chance(50) ? .category([random.pick(Self.categories)]) : .product([random.pick(Self.products)])
            }, days: random.maybe { $0.number(1...60) }, times: random.chance(50) ? range(5) : nil)
    }

    private mutating func dateTest() -> DateTest {
        switch random.number(0...4) {
        case 0, 1: .daysAgo(range(120))
        case 2: .daysAhead(range(60))
        case 3: .never
        default: .between(from: CivilDay(rawValue: SamplePeople.today - Int32(random.number(0...100))), to: nil)
        }
    }

    private mutating func range(_ most: Int) -> ValueRange {
        let from = random.number(0...most)
        switch random.number(0...2) {
        case 0: return ValueRange(from: Double(from))
        case 1: return ValueRange(to: Double(from))
        default: return ValueRange(from: Double(from), to: Double(from + random.number(0...most)))
        }
    }

    private mutating func order(_ number: Int) -> PlacedOrder {
        var order = SamplePeople.order("o\(number)", random.number(0...300), Int64(random.number(100...20_000)))
        order.order.lines = random.list(1...3) { CartLine(product: $0.pick(Self.products)) }
        if random.chance(10) { order.status = .cancelled }
        return order
    }

    private mutating func moment(_ days: Int) -> Timestamp { Self.moment(&random, days) }

    private static func moment(_ random: inout SeededRandom, _ days: Int) -> Timestamp {
        SamplePeople.ago(random.number(0...days))
    }
}
