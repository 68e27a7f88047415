import Commerce
import History
import Testing

@Suite struct `A history reader` {
    private static let log = """
        timestamp,visitorid,event,itemid,transactionid
        1433221332117,257597,view,355908,
        1433224214164,992329,addtocart,248676,
        1433222276276,111016,transaction,318965,4000
        1433222276276,111016,transaction,318966,4000
        1433222276277,111016,view,318965,
        1433222276278,5,dance,1,
        1433222276279,5,transaction,1,
        x,5,view,1,
        1433222276280,6

        """

    @Test(arguments: [false, true]) func `reads the log of views, carts and transactions`(packed: Bool) throws {
        let (events, report) = try HistorySample(Self.log, packed: packed).events()
        #expect(report.format == .events)
        #expect(events.count == 4)
        #expect(events[0].time == Timestamp(milliseconds: 1_433_221_332_117))
        #expect(events[0].action == .productView(ProductID(unchecked: "355908")))
        #expect(events[1].action == .cartAdd(CartLine(product: ProductID(unchecked: "248676"))))
        #expect(events.allSatisfy { $0.origin == .history && $0.id == .zero })
        let lines = ["318965", "318966"].map { CartLine(product: ProductID(unchecked: $0)) }
        #expect(events[2].action == .order(Order(id: OrderID(unchecked: "4000"), lines: lines)))
        #expect(events[2].externalID?.hasPrefix("4000 ") == true)
        #expect(events[2].identity == nil)
        #expect(events[2].visitor == events[3].visitor && events[0].visitor != events[1].visitor)
        let skipped: [SkipReason] = [.unknownEvent, .badOrder, .badTime, .shortRow]
        #expect(skipped.map { report.count(of: $0) } == [1, 1, 1, 1])
        #expect(report.skipped.first { $0.reason == .unknownEvent }?.examples == [SkippedRow(line: 7, detail: "dance")])
    }

    @Test func `reads sessions with times in seconds, parted by tabs`() throws {
        let (events, report) = try HistorySample(
            "SessionId\tItemId\tTime\n10036\t14957\t1592337718.0\n10036\t14713\t1592337765\n7\t1\t1592337765.0\n"
        ).events()
        #expect(events.map(\.time) == [1_592_337_718, 1_592_337_765, 1_592_337_765].map { Timestamp(seconds: $0) })
        #expect(events[0].visitor == events[1].visitor && events[1].visitor != events[2].visitor)
        #expect(report.events == [.productView: 3])
    }

    @Test func `makes orders of the rows of an invoice`() throws {
        let (events, report) = try HistorySample(
            """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
            536365,85123A,"HOLDER, WHITE",6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
            536365,71053,LANTERN,1,2010-12-01 08:26:00,3.39,17850.0,United Kingdom
            C536379,D,Discount,-1,2010-12-01 09:41:00,27.5,14527.0,United Kingdom
            536414,22139,,56,2010-12-01 11:52:00,0,,United Kingdom
            536589,21777,,-10,2010-12-01 16:50:00,0.0,,United Kingdom
            536590,B,Adjust,1,12/31/2010 8:26,-5,,United Kingdom
            536591,22139,,1,12/31/2010 8:26,5,17850,United Kingdom
            """
        ).events()
        #expect(report.format == .orders)
        #expect(events.count == 3)
        #expect(events.allSatisfy { $0.visitor == nil })
        guard case .order(let order) = events[0].action else { throw Missing() }
        #expect(order.lines.map(\.quantity) == [6, 1])
        #expect(order.revenue == Money(minorUnits: 6 * 255 + 339, currency: .gbp))
        #expect(events[0].externalID?.hasPrefix("536365 ") == true)
        #expect(events[0].identity?.identifiers.map(\.description) == ["customer:17850"])
        #expect(events[1].identity == nil)
        #expect(events[2].time == Timestamp(iso8601: "2010-12-31T08:26:00Z"))
        #expect(events[2].identity == events[0].identity)
        #expect(report.anonymousOrders == 1)
        let skipped: [SkipReason] = [.cancellation, .badQuantity, .badPrice]
        #expect(skipped.map { report.count(of: $0) } == [1, 1, 1])
        #expect(
            report.description.contains(
                "1 × a cancellation without an order that it could be of\n      line 4: C536379: no order of 14527 has 1 of D"))
    }

    private struct Missing: Error {}

    @Test func `reads a session a line with the times of a clock`() throws {
        let clock = SyntheticClock(start: Timestamp(seconds: 1000), spacing: 10_000)
        let (events, report) = try HistorySample("1 2 1 1\n\n3 4\n").events(HistorySettings(clock: clock))
        #expect(report.format == .sessionLines)
        #expect(events.map(\.time.milliseconds) == (0..<6).map { 1_000_000 + $0 * 10_000 })
        #expect(Set(events.prefix(4).map(\.visitor)).count == 1)
        #expect(events[3].visitor != events[4].visitor)
        #expect(throws: HistoryError.noTimes) { try HistorySample("1 2\n").events() }
    }

    @Test func `reads JSON through the one who knows its shape`() throws {
        let sample = try HistorySample("{\"a\":1}\n{\"b\":\"x,y\"}\n")
        let reader = try sample.reader { json throws(InvalidValue) in
            guard json.contains(0x61) else { throw InvalidValue(field: "a", reason: "must be there") }
            return [Event(visitor: nil, time: Timestamp(seconds: 5), action: .pageView)]
        }
        var events: [Event] = []
        while try reader.next(into: &events, upTo: 10) {}
        #expect(events == [Event(visitor: nil, time: Timestamp(seconds: 5), origin: .history, action: .pageView)])
        #expect(reader.report.skipped.first?.examples == [SkippedRow(line: 2, detail: "a: must be there")])
        #expect(throws: HistoryError.noDecoder) { try sample.reader() }
    }

    @Test(arguments: 0...5) func `goes on where it was interrupted, without loss or doubling`(taken: Int) throws {
        let sample = try HistorySample(Self.log)
        let whole = try sample.events().events
        let first = try sample.reader()
        var events: [Event] = []
        for _ in 0..<taken { _ = try first.next(into: &events, upTo: 1) }
        let second = try sample.reader(from: first.position)
        while try second.next(into: &events, upTo: 1) {}
        #expect(events == whole)
    }

    @Test func `goes on in a file of sessions with the clock where it was`() throws {
        let settings = HistorySettings(clock: SyntheticClock(start: Timestamp(seconds: 1000), spacing: 1000))
        let sample = try HistorySample("1 2 3\n4 5\n6 7\n")
        let whole = try sample.events(settings).events
        let first = try sample.reader(settings)
        var events: [Event] = []
        _ = try first.next(into: &events, upTo: 4)
        #expect(first.position == HistoryPosition(rows: 2, events: 5))
        let second = try sample.reader(settings, from: first.position)
        while try second.next(into: &events, upTo: 100) {}
        #expect(events == whole)
    }

    @Test func `refuses files of which nothing can be made`() throws {
        #expect(throws: HistoryError.empty) { try HistorySample("\n\n").events() }
        #expect(throws: HistoryError.unknownColumns(names: ["colour", "shape"])) {
            try HistorySample("colour,shape\n1,2\n").events()
        }
        #expect(throws: HistoryError.missingColumns(names: ["time"])) { try HistorySample("itemid,visitorid\n1,2\n").events() }
        #expect(throws: HistoryError.notThatFar(rows: 1)) {
            try HistorySample("itemid,time\n1,2\n").reader(from: HistoryPosition(rows: 5, events: 5))
        }
    }

    @Test func `keeps parts of an order whose rows do not stand together`() throws {
        let (events, report) = try HistorySample("order id,item,time,visitor\n1,a,5,v\n2,b,6,v\n1,c,7,v\n").events()
        #expect(events.count == 3)
        #expect(report.scatteredOrders == 1)
        #expect(Set(events.map(\.externalID)).count == 3)
        #expect(Set(events.map(\.orderID)).count == 3)
        #expect(events[2].orderID?.rawValue.hasPrefix("1+") == true)
    }

    @Test func `shows how far it is`() throws {
        let reader = try HistorySample(Self.log, packed: true).reader()
        var events: [Event] = []
        while try reader.next(into: &events, upTo: 1) {}
        #expect(reader.bytesRead == reader.bytesTotal && reader.bytesTotal > 0)
    }

    @Test func `reads searches, categories and what is taken out of the cart`() throws {
        let (events, report) = try HistorySample(
            """
            time,user,event type,product,category,query,qty,event id
            2026-03-21T10:00:00+03:00,u,search,,,чайник,,e1
            2026-03-21T10:00:01+03:00,u,view_category,,c1,,,
            2026-03-21T10:00:02+03:00,u,remove_from_cart,p1,,,2,
            2026-03-21T10:00:03+03:00,u,search,,,,,
            2026-03-21T10:00:04+03:00,,page_view,,,,,
            """
        ).events()
        #expect(
            events.map(\.action) == [
                .search(phrase: "чайник", results: nil), .categoryView(CategoryID(unchecked: "c1")),
                .cartRemove(CartLine(product: ProductID(unchecked: "p1"), quantity: 2)), .pageView,
            ])
        #expect(events[0].externalID == "e1")
        #expect(events[0].time == Timestamp(iso8601: "2026-03-21T07:00:00Z"))
        #expect(events[3].visitor == nil)
        #expect(report.count(of: .incomplete) == 1)
    }
}
