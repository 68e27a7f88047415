import Commerce
import Foundation
import Personalization
import Storage

/// Customers in memory: what each costs, how long a segment takes to count, one person to judge, a start to take.
struct PeopleTrial {
    /// An empty directory.
    var directory: String
    /// How many customers.
    var people: Int

    private static let judged = 20_000
    private static let segments = 100

    /// Figures by name.
    func run() throws -> [String: Double] {
        let now = Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
        var figures: [String: Double] = ["people": Double(people)]
        try judge(now, &figures)
        let store = try Store(Store.Configuration(directory: directory + "/crowd"))
        try catalogue(of: store)
        for number in 0..<5 { try store.put(segment(number)) }
        try crowd(store, now, &figures)
        figures["restart_s"] = try Latencies.seconds {
            let index = try PeopleIndex(store: store, settings: PeopleSettings(currency: .eur)) { now }
            guard index.count == people else { throw DriverError("\(index.count) of \(people) people came back") }
        }
        return figures
    }

    /// Everybody in memory, counted and saved.
    private func crowd(_ store: Store, _ now: Timestamp, _ figures: inout [String: Double]) throws {
        let index = try PeopleIndex(store: store, settings: PeopleSettings(currency: .eur)) { now }
        let before = Self.ownBytes
        figures["put_s"] = try Latencies.seconds { try fill(index, store, people, now) }
        figures["bytes_per_person"] = Double(Self.ownBytes - before) / Double(people)
        let service = SegmentService(store: store, people: index)
        var latencies = Latencies()
        var counted = 0
        for _ in 0..<7 { try latencies.time { counted = try service.preview(Self.five, sample: 5).count } }
        guard counted > 0 else { throw DriverError("nobody fits the five conditions") }
        figures["counted"] = Double(counted)
        figures["count_us"] = latencies.quantiles["p50"]
        figures["grid_s"] = Latencies.seconds { _ = LifecycleService(store: store, people: index).overview(in: .english) }
        figures["learn_s"] = try Latencies.seconds { try index.learn() }
        figures["change_s"] = try Latencies.seconds { try service.put(segment(3)) }
        figures["tick_s"] = Latencies.seconds { index.tick() }
        try store.flush()
        figures["save_s"] = try Latencies.seconds { try index.saveSnapshot() }
        figures["snapshot_bytes_per_person"] = try Self.size(of: directory + "/crowd/people.snapshot") / Double(people)
    }

    /// One person after another against a hundred segments.
    private func judge(_ now: Timestamp, _ figures: inout [String: Double]) throws {
        let store = try Store(Store.Configuration(directory: directory + "/judged"))
        try catalogue(of: store)
        for number in 0..<Self.segments { try store.put(segment(number)) }
        let index = try PeopleIndex(store: store, settings: PeopleSettings(currency: .eur)) { now }
        try fill(index, store, Self.judged, now)
        var (crowd, latencies) = (PeopleCrowd(seed: 7, now: now), Latencies())
        for _ in 0..<Self.judged {
            let changes = PeopleChanges(changed: [crowd.next()])
            latencies.time { index.follow(changes) }
        }
        figures["evaluate_us"] = latencies.quantiles["p50"]
        figures["evaluate_p99_us"] = latencies.quantiles["p99"]
        figures["evaluate_mean_us"] = latencies.mean
    }

    private func fill(_ index: PeopleIndex, _ store: Store, _ count: Int, _ now: Timestamp) throws {
        var crowd = PeopleCrowd(seed: 7, now: now)
        for start in stride(from: 0, to: count, by: 1_000) {
            index.follow(PeopleChanges(changed: (start..<min(start + 1_000, count)).map { _ in crowd.next() }))
            try store.flush()  // so that movements do not pile up in memory
        }
    }

    private func catalogue(of store: Store) throws {
        try store.put(
            (0..<500).map { Category(id: Self.category($0), parent: $0 < 20 ? nil : Self.category($0 % 20), name: "\($0)") })
        for number in 0..<2_000 {
            let product = Product(
                id: ProductID(unchecked: "\(number)"), name: "", url: "/", brand: "b\(number % 90)",
                categories: [Self.category(number % 500)])
            try store.put(StoredProduct(product: product))
        }
    }

    private static func category(_ number: Int) -> CategoryID { CategoryID(unchecked: "c\(number)") }

    private static let five = SegmentRule.all([
        .condition(.orders(ValueRange(from: 2))), .condition(.date(.lastOrder, .daysAgo(ValueRange(from: 30, to: 90)))),
        .condition(.spent(ValueRange(from: 200))),
        .not(.condition(.dealings(Dealings(.viewed, .category([category(3)]), days: 30)))),
        .condition(.interest(.category([category(4), category(5)]), share: ValueRange(to: 0.5))),
    ])

    /// A segment of one to four conditions, another for each number.
    private func segment(_ number: Int) -> Segment {
        let (from, days) = (Double(number % 5), number % 60 + 7)
        let conditions: [SegmentCondition] = [
            .orders(ValueRange(from: from)), .date(.lastOrder, .daysAgo(ValueRange(from: Double(days), to: Double(days * 3)))),
            .dealings(Dealings(.viewed, .category([Self.category(number % 20)]), days: days)),
            .spent(ValueRange(from: from * 100)),
            .dealings(Dealings(.bought, .brand(["b\(number % 90)"]))), .lifecycle([.loyal, .atRisk]),
            .mail(.opened, days: days), .date(.birthday, .daysAhead(ValueRange(to: Double(days)))),
        ]
        let chosen = (0...number % 4).map { SegmentRule.condition(conditions[(number + $0 * 3) % conditions.count]) }
        return Segment(
            id: SegmentID(unchecked: "s\(number)"),
            rule: number % 7 == 6
                ? .all([.all(chosen), .not(.condition(.segment(SegmentID(unchecked: "s\(number - 1)"))))]) : .all(chosen))
    }

    /// Memory of this process that is no file's (proc(5), `RssAnon`).
    private static var ownBytes: Int {
        let text = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").first { $0.hasPrefix("RssAnon:") } ?? ""
        return (Int(line.filter(\.isNumber)) ?? 0) * 1_024
    }

    private static func size(of file: String) throws -> Double {
        (try FileManager.default.attributesOfItem(atPath: file)[.size] as? NSNumber)?.doubleValue ?? 0
    }
}
