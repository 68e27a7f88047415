import Commerce
import Foundation
import History
import Recommenders
import Storage
import TestSupport
import Testing

@testable import Personalization

@Suite struct `Importing the past` {
    /// Events in one commit.
    private static let chunk = 200
    /// More rows than two commits take.
    private static let rows = 2 * chunk + 7

    private static func writeEvents(_ path: String) throws {
        var text = "timestamp,visitorid,event,itemid,transactionid\n"
        var random = SeededRandom(seed: 1)
        for row in 0..<rows {
            let kind = row % 50 == 0 ? "addtocart" : "view"
            text += "\(1_433_000_000_000 + row * 100),\(random.number(1...50)),\(kind),\(random.number(1...30)),\n"
        }
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }

    private static func run(_ shop: TestShop, _ path: String, stoppingAfter commits: Int = .max) throws -> HistoryImport.Outcome {
        var count = 0
        let history = HistoryImport(
            store: shop.store, models: shop.models, now: Timestamp(seconds: 4_000_000_000), chunkSize: chunk)
        return try history.run(
            path, settings: HistorySettings(), decode: { _ throws(InvalidValue) in throw InvalidValue(field: "", reason: "") },
            progress: { _ in count += 1 }, shouldStop: { count >= commits })
    }

    private static func log(_ shop: TestShop) throws -> [Event] {
        var events: [Event] = []
        try shop.store.events(after: .zero) { event in
            events.append(event)
            return true
        }
        return events
    }

    @Test func `may be stopped and run again: no event is lost, none comes twice`() throws {
        let (whole, pieces) = (try TestShop(), try TestShop())
        let path = whole.directory.file("events.csv")
        try Self.writeEvents(path)
        let all = try Self.run(whole, path)
        #expect(all.taken == Self.rows && all.resumedAfterRows == 0 && !all.wasComplete)
        let first = try Self.run(pieces, path, stoppingAfter: 1)
        #expect(first.taken == Self.chunk)
        try pieces.restart()
        let second = try Self.run(pieces, path, stoppingAfter: 1)
        #expect(second.resumedAfterRows == Self.chunk && second.taken == Self.chunk)
        #expect(try Self.run(pieces, path).taken == 7)
        let last = try Self.run(pieces, path)
        #expect(last.wasComplete && last.taken == 0)
        #expect(try Self.log(pieces) == Self.log(whole))
        #expect(try Self.log(whole).count == Self.rows)
        for shop in [whole, pieces] { #expect(try shop.store.verify().isSound) }
        #expect(Self.learned(whole) == Self.learned(pieces))
    }

    /// How many sessions and clicks there are, and how much each product is wanted.
    private static func learned(_ shop: TestShop) -> [Double] {
        shop.models.memory.read { memory in
            var learned = [Double(memory.models.sessions.sessionCount), Double(memory.models.sessions.clickCount)]
            for number in 1...30 {
                guard let item = memory.models.numbering.existingNumber(of: id("\(number)")) else { continue }
                learned.append(memory.models.popularity.rank(of: item))
            }
            return learned
        }
    }

    @Test func `takes an order once, whatever file it stands in`() throws {
        let shop = try TestShop()
        let header = "Invoice,StockCode,Quantity,InvoiceDate,Price,Customer ID\n"
        let rows = [
            "1001,11-2,2,2011-12-01 08:26:00,2.55,17850\n", "1001,11-3,1,2011-12-01 08:26:00,3.39,17850\n",
            "1002,30-1,6,2011-12-01 08:28:00,1.85,13047\n", "1003,30-2,1,2011-12-01 09:00:00,4.95,13047\n",
        ]
        let (short, long) = (shop.directory.file("short.csv"), shop.directory.file("long.csv"))
        try Data((header + rows[0] + rows[1] + rows[2]).utf8).write(to: URL(fileURLWithPath: short))
        try Data((header + rows.joined()).utf8).write(to: URL(fileURLWithPath: long))
        #expect(try Self.run(shop, short).taken == 2)
        #expect(try Self.run(shop, long).taken == 1)
        #expect(try Self.run(shop, long).wasComplete)
        #expect(try Self.log(shop).map(\.action.kind) == [.order, .order, .order])
        #expect(try shop.store.verify().isSound)
    }

    @Test func `says when a file is no history, and takes nothing`() throws {
        let shop = try TestShop()
        let path = shop.directory.file("other.csv")
        try Data("a,b,c\n1,2,3\n".utf8).write(to: URL(fileURLWithPath: path))
        #expect(throws: HistoryError.self) { _ = try Self.run(shop, path) }
        #expect(try Self.log(shop).isEmpty)
    }
}
