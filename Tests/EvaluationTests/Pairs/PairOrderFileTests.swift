import Commerce
import Evaluation
import Testing

@Suite struct PairOrderFileTests {
    private static let retail = #"""
        InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
        536366,B,"LAMP, ""RED"", S",6,2010-12-01 08:28:00,1.85,17850.0,United Kingdom
        536365,A,HEART,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
        C536379,A,HEART,-1,2010-12-01 09:41:00,2.55,17850.0,United Kingdom
        C536380,A,HEART,1,2010-12-01 09:41:00,2.55,17850.0,United Kingdom
        536366,A,HEART,2,2010-12-01 08:28:00,2.55,17850.0,United Kingdom
        536366,D,HEART,-2,2010-12-01 08:28:00,2.55,17850.0,United Kingdom
        536367,C,CUP,1,2010-12-01 08:27:00,2.55,,United Kingdom
        536365,A,HEART,1,2010-12-01 08:26:00,2.55,17850.0,United Kingdom

        """#

    /// Items are numbered as they come: B, A, C. The invoice 536365 of 08:26 has A, 536367 of 08:27 has C, 536366 of 08:28 has B and A.
    @Test(arguments: [false, true]) func `the columns of Online Retail, cancellations and returns left out`(isGzipped: Bool)
        throws
    {
        let file = try SampleFile(Self.retail, isGzipped: isGzipped)
        let orders = try PairOrderFile(path: file.path).orders()
        #expect(orders.baskets == ItemLists([[1], [2], [0, 1]]))
        #expect(orders.customers == [0, nil, 0])
        #expect(orders.times.first == Timestamp(iso8601: "2010-12-01T08:26:00Z"))
    }

    @Test func `a generic header, with semicolons, no quantity and no customer`() throws {
        let file = try SampleFile(
            "Order ID;Product ID;Time\r\n2;x;12/1/2010 9:00\r\n1;y;12/1/2010 8:00\r\n2;y;12/1/2010 9:01\r\n")
        let orders = try PairOrderFile(path: file.path).orders()
        #expect(orders.baskets == ItemLists([[1], [0, 1]]))
        #expect(orders.customers == [nil, nil])
    }

    @Test func `without times the file's order counts`() throws {
        let file = try SampleFile("transaction_id\titem_id\n9\tx\n8\ty\n9\ty\n")
        #expect(try PairOrderFile(path: file.path).orders().baskets == ItemLists([[0, 1], [1]]))
    }

    @Test(arguments: [
        ("a,b\n1,2\n", "sample: needs columns for order and product; the first line has: a, b"),
        ("order_id,product_id\n1,x\n,y\n", "sample, line 3, order_id: is missing: \"\""),
        ("order_id,product_id\n1,\n", "sample, line 2, product_id: is no item id: \"\""),
        ("order_id,product_id,qty\n1,x,many\n", "sample, line 2, qty: is no number: \"many\""),
        ("order_id,product_id,time\n1,x,late\n", "sample, line 2, time: is no time: \"late\""),
    ]) func `what is wrong is said with its line and field`(text: String, complaint: String) throws {
        let file = try SampleFile(text)
        #expect(file.complaint { _ = try PairOrderFile(path: file.path).orders() } == complaint)
    }
}
