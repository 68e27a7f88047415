import Commerce
import History
import Testing

@Suite struct `Tables of orders` {
    private static let settings: HistorySettings = {
        var settings = HistorySettings(currency: .eur)
        settings.country = "RU"
        return settings
    }()

    @Test(arguments: [
        """
        Order ID,Created At,SKU,Qty,Unit Price,Order Total,Discount,Coupon Code,Sales Channel,Store,Order Status,Status Date,Customer ID,Email,Phone,Loyalty Card,Currency
        1001,2026-03-21 14:05:00,42,2,12.5,22,-3.00,SPRING,In store,Till 3,Delivered,2026-03-25,17.0,Anna@Shop.Example,8 (916) 123-45-67,ab-1,RUB
        1001,2026-03-21 14:05:00,43,1,1,22,-3.00,SPRING,In store,Till 3,Delivered,2026-03-25,17.0,Anna@Shop.Example,8 (916) 123-45-67,ab-1,RUB
        """,
        """
        Номер заказа;Дата заказа;Артикул;Количество;Цена;Сумма заказа;Скидка;Промокод;Канал продаж;Магазин;Статус заказа;Дата статуса;Код клиента;Эл. почта;Телефон;Карта лояльности;Валюта
        1001;21.03.2026 14:05;42;2;12,50;22,00;3;SPRING;Магазин;Till 3;Доставлен;25.03.2026;17;anna@shop.example;+7 916 123 45 67;AB1;RUB
        1001;21.03.2026 14:05;43;1;1,00;22,00;3;SPRING;Магазин;Till 3;Доставлен;25.03.2026;17;anna@shop.example;+7 916 123 45 67;AB1;RUB
        """,
    ])
    func `carry people and the whole of an order`(text: String) throws {
        let (events, report) = try HistorySample(text).events(Self.settings)
        #expect(report.format == .orders)
        #expect(report.skippedRows == 0 && report.leftOut.isEmpty)
        let rouble = { (minorUnits: Int64) in Money(minorUnits: minorUnits, currency: .rub) }
        let order = Order(
            id: OrderID(unchecked: "1001"),
            lines: [
                CartLine(product: ProductID(unchecked: "42"), quantity: 2, price: rouble(1_250)),
                CartLine(product: ProductID(unchecked: "43"), quantity: 1, price: rouble(100)),
            ], total: rouble(2_200), discount: rouble(300), promoCode: "SPRING", channel: .offline, place: "Till 3")
        #expect(events.map(\.action) == [.order(order), .orderUpdate(OrderUpdate(id: order.id, status: .delivered))])
        #expect(events.map(\.time.iso8601) == ["2026-03-21T14:05:00Z", "2026-03-25T00:00:00Z"])
        let names = ["customer:17", "email:anna@shop.example", "phone:+79161234567", "card:AB1"]
        #expect(events.allSatisfy { $0.identity?.identifiers.map(\.description) == names && $0.identity?.isProven == true })
        #expect(events.allSatisfy { $0.visitor == nil && $0.origin == .history })
    }

    @Test func `keep visitors that are called so`() throws {
        let (events, _) = try HistorySample("order,time,item,visitor id,user id\n1,5,a,v,u\n").events()
        let (looks, _) = try HistorySample("time,item,visitor id,event\n5,a,v,view\n").events()
        #expect(events[0].visitor != nil && events[0].visitor == looks[0].visitor)
        #expect(events[0].identity?.anchor == .customer("u"))
    }

    @Test func `leave out what cannot be, and say so`() throws {
        let (events, report) = try HistorySample(
            """
            order,time,item,email,phone,card,status,channel,order total,discount,customer id
            1,5,a,anna,12345,4276****1234,eaten,fax,-5,10%,
            2,6,b,,,,,,,,
            """
        ).events(Self.settings)
        #expect(events.map(\.action.kind) == [.order, .order])
        #expect(events.allSatisfy { $0.identity == nil })
        #expect(report.anonymousOrders == 2)
        #expect(report.skippedRows == 0)
        let reasons: [SkipReason] = [.badIdentifier, .unknownStatus, .unknownChannel, .badAmount]
        #expect(reasons.map { report.count(of: $0) } == [3, 1, 1, 2])
        #expect(report.description.contains("Left out:\n  3 × no usable number"))
    }

    @Test func `tell an order's sum from its lines' sums under the same name`() throws {
        let (events, _) = try HistorySample(
            """
            order,time,item,qty,price,total
            lines,5,a,1,10,10
            lines,5,b,1,10,10
            differing,5,a,2,10,20
            differing,5,b,1,7,7
            one,5,a,2,10,25
            order,5,a,1,10,17
            order,5,b,1,10,17
            """
        ).events()
        #expect(orders(events).map(\.total?.minorUnits) == [nil, nil, 2_500, 1_700])
        #expect(orders(events).map(\.revenue?.minorUnits) == [2_000, 2_700, 2_500, 1_700])
    }

    @Test func `are told again with the same ids, and otherwise with others`() throws {
        func ids(_ row: String) throws -> [String?] {
            try HistorySample("order,time,item,qty,price,status,email\n\(row)\n").events().events.map(\.externalID)
        }
        let first = try ids("1,5,a,2,3.5,paid,a@shop.example")
        #expect(first.count == 2 && Set(first).count == 2)
        #expect(try ids("1,5,a,2,3.50,Paid,A@shop.example") == first)
        let delivered = try ids("1,5,a,2,3.5,delivered,a@shop.example")
        #expect(delivered[0] == first[0] && delivered[1] != first[1])
        for other in ["1,5,a,3,3.5,paid,a@shop.example", "1,6,a,2,3.5,paid,a@shop.example", "1,5,a,2,3.5,paid,b@shop.example"] {
            #expect(try ids(other)[0] != first[0])
        }
        let long = String(repeating: "n", count: 100)
        #expect(try ids("\(long),5,a,2,3.5,paid,").allSatisfy { $0.map { 1...64 ~= $0.utf8.count } == true })
    }

    @Test func `find the order of what comes back`() throws {
        let (events, report) = try HistorySample(
            """
            InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID
            1,a,5,2010-12-01,2,7
            1,b,1,2010-12-01,3,7
            2,a,2,2010-12-02,2,7
            3,a,9,2010-12-03,2,8
            C4,a,-2,2010-12-04,2,7
            C4,b,-1,2010-12-04,3,7
            C4,a,-1,2010-12-04,2,7
            C5,a,-9,2010-12-05,2,7
            C6,a,-1,2010-12-05,2,
            C7,c,-1,2010-12-05,2,8
            C8,a,1,2010-12-05,2,8
            """
        ).events()
        let updates = events.compactMap { event -> OrderUpdate? in
            if case .orderUpdate(let update) = event.action { update } else { nil }
        }
        #expect(updates.map(\.id.rawValue) == ["2", "1"])
        #expect(updates.map { $0.returned.map { "\($0.quantity) \($0.product)" } } == [["2 a"], ["1 b", "1 a"]])
        #expect(updates[0].returned[0].price == Money(minorUnits: 200, currency: .gbp))
        #expect(updates.allSatisfy { $0.status == .returned && $0.refund == nil })
        #expect(orders(events).map(\.id.rawValue) == ["1", "2", "3", "C8"])
        #expect(report.count(of: .cancellation) == 3)
        let details = report.skipped.first { $0.reason == .cancellation }?.examples.map(\.detail)
        #expect(details == ["C5: no order of 7 has 9 of a", "C6: no customer", "C7: no order of 8 has 1 of c"])
        #expect(Set(events.map(\.externalID)).count == events.count)
        #expect(events.filter { $0.action.kind == .orderUpdate }.allSatisfy { $0.identity?.anchor == .customer("7") })
    }

    @Test(arguments: 0...9) func `go on where they were interrupted, without loss or doubling`(taken: Int) throws {
        let sample = try HistorySample(
            """
            InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID,status
            1,a,5,2010-12-01,2,7,paid
            1,x,-5,2010-12-01,2,7,paid
            1,b,1,2010-12-01,3,7,paid
            2,a,2,2010-12-02,2,7,
            C4,a,-2,2010-12-04,2,7,
            C4,b,-1,2010-12-04,3,7,
            2,c,1,2010-12-04,2,7,
            9,a,1,never,2,7,
            C5,a,-5,2010-12-05,2,7,

            """)
        let whole = try sample.events().events
        #expect(whole.count == 7)
        let first = try sample.reader()
        var events: [Event] = []
        for _ in 0..<taken { _ = try first.next(into: &events, upTo: 1) }
        let second = try sample.reader(from: first.position)
        while try second.next(into: &events, upTo: 1) {}
        #expect(events == whole)
    }

    private func orders(_ events: [Event]) -> [Order] {
        events.compactMap { if case .order(let order) = $0.action { order } else { nil } }
    }
}
