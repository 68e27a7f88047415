import Commerce
import Foundation
import Recommenders
import TestSupport
import Testing

@testable import Evaluation

@Suite struct OrderFileTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    private func orders(_ text: String) throws -> [PastOrder] {
        let path = directory.file("orders.csv")
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        var (items, customers) = (ItemNumbering(), CustomerNumbering())
        return try OrderFile(path: path).orders(items: &items, customers: &customers)
    }

    @Test func `lines become orders by their ids, the earliest first, each item once`() throws {
        let found = try orders(
            """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
            2,B,"Mug, red",1,1970-01-03 00:00:00,1.0,17850.0,France
            1,A,Bowl,2,1970-01-02 00:00:10,1.0,17850.0,France
            1,B,Mug,1,1970-01-02 00:00:05,1.0,17850,France
            1,A,Bowl,5,1970-01-02 00:00:10,1.0,17850.0,France
            3,A,Bowl,1,1970-01-02 00:00:05,1.0,12345.0,France
            """)
        // Items by appearance: B is 0, A is 1.
        #expect(
            found == [
                PastOrder(customer: 0, time: Timestamp(seconds: 86_405), items: [1, 0]),
                PastOrder(customer: 1, time: Timestamp(seconds: 86_405), items: [1]),
                PastOrder(customer: 0, time: Timestamp(seconds: 172_800), items: [0]),
            ])
    }

    @Test func `cancellations, returns and orders of nobody are left out`() throws {
        let found = try orders(
            """
            InvoiceNo,StockCode,Quantity,InvoiceDate,CustomerID
            C7,A,1,1970-01-02,5
            8,A,-1,1970-01-02,5
            9,A,0,1970-01-02,5
            10,A,1,1970-01-02,
            11,B,1,1970-01-02,5
            """)
        #expect(found.map(\.items) == [[0]])
    }

    @Test func `without a column for orders a moment makes an order`() throws {
        let found = try orders("user_id\titem_id\ttimestamp\n1\tA\t100\n1\tB\t100\n1\tC\t200\n2\tA\t100\n")
        #expect(found.map(\.items) == [[0, 1], [0], [2]])
    }

    @Test func `what cannot be read is told with its line`() throws {
        #expect(
            throws: EvaluationError.badField(
                path: directory.file("orders.csv"), line: 2, field: "date", text: "soon", reason: "is no time")
        ) { try orders("customer,item,date\n1,A,soon\n") }
        #expect(
            throws: EvaluationError.badField(
                path: directory.file("orders.csv"), line: 2, field: "item", text: "", reason: "is no item id")
        ) { try orders("customer,item,date\n1,,1970-01-01\n") }
        #expect(
            throws: EvaluationError.unknownColumns(
                path: directory.file("orders.csv"), wanted: "columns for customer, item and time", names: ["customer", "item"])
        ) { try orders("customer,item\n1,A\n") }
    }

    @Test func `one file is parted by time, two are taken as they are`() throws {
        func write(_ name: String, _ lines: [String]) throws -> String {
            let path = directory.file(name)
            try (["customer,item,date"] + lines).joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
            return path
        }
        let early = ["1,A,2011-08-30", "2,B,2011-08-31 23:59:59"]
        let late = ["2,B,2011-09-01", "1,C,2011-09-30", "3,A,2011-09-30"]
        let all = try write("all.csv", early + late)
        let moment = Timestamp(iso8601: "2011-09-01")
        let parted = try BasketMaterial(orders: all, until: moment, days: 30)
        #expect(parted.training.count == 2)
        #expect(parted.moment == moment)
        #expect(parted.newCustomers == 1)
        // A is 0, B is 1, C is 2; the customers 1 and 2 are 0 and 1.
        let queries = [
            BasketQuery(customer: 1, basket: [1], repeats: [1]), BasketQuery(customer: 0, basket: [2], repeats: []),
        ]
        #expect(parted.queries == queries)
        #expect(try BasketMaterial(orders: all, until: moment, days: 29).queries == Array(queries.prefix(1)))
        // The last 30 days of the file end with its last order, so they begin a second after 31 August 0:00.
        let last = try BasketMaterial(orders: all, until: nil, days: 30)
        #expect(last.moment == Timestamp(iso8601: "2011-08-31T00:00:01"))
        #expect(last.training.count == 1)
        let two = try BasketMaterial(training: try write("a.csv", early), test: try write("b.csv", late))
        #expect(two.queries == queries)
        #expect(two.moment == moment)
        #expect(throws: EvaluationError.empty(path: directory.file("c.csv"))) {
            try BasketMaterial(orders: try write("c.csv", []), until: nil, days: 30)
        }
    }
}
