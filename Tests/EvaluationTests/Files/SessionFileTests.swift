import Evaluation
import Testing

@Suite struct SessionFileTests {
    @Test(arguments: [false, true]) func `clicks go by time, sessions by their last click`(isGzipped: Bool) throws {
        let file = try SampleFile(
            """
            SessionId\tItemId\tTime
            7\ta\t1592337718.0
            8\tb\t1592337700.5
            7\tc\t1592337717.25
            8\td\t1592337700.75
            9\te\t1592337900

            """, isGzipped: isGzipped)
        #expect(try file.sessions() == [["b", "d"], ["c", "a"], ["e"]])
    }

    @Test func `equal times keep the order of the file`() throws {
        let file = try SampleFile("session_id,item_id,time\n2,x,5\n1,y,5\n2,z,5\n1,x,5\n")
        #expect(try file.sessions() == [["x", "z"], ["y", "x"]])
    }

    @Test func `columns may stand anywhere, among others, with a byte order mark, quotes and carriage returns`() throws {
        let file = try SampleFile(
            "\u{FEFF}\"Timestamp\";category;\"Item ID\";Session\r\n2014-04-07T10:51:09.277Z;3;\"a;1\";5\r\n2014-04-07 10:51:08;3;b;5\r\n"
        )
        #expect(try file.sessions() == [["b", "a;1"]])
    }

    @Test func `without times the order of the file is that of time`() throws {
        #expect(try SampleFile("session\titem\n2\ta\n1\tb\n2\tc").sessions() == [["a", "c"], ["b"]])
    }

    @Test(arguments: [false, true]) func `a session a line`(isGzipped: Bool) throws {
        let file = try SampleFile("\n1 2 1 1\r\n3  4 \n\n5\n sku-7 4000.0", isGzipped: isGzipped)
        #expect(try file.sessions() == [["1", "2", "1", "1"], ["3", "4"], ["5"], ["sku-7", "4000"]])
    }

    @Test func `a first line longer than the piece by which the format is told`() throws {
        let long = (0..<30_000).map { "\($0)" }
        let file = try SampleFile(long.joined(separator: " ") + "\n1 2\n")
        #expect(try file.sessions() == [long, ["1", "2"]])
    }

    @Test(arguments: [
        "session_id\tprefix\tlabel\ttime\n1\t5 6\t7\t99\n2\t[8, '9']\t5\t99\n",
        "session_id\tprefix\tlabel\ttime\n1\t5,6\t7\t\n2\t8,9\t5\t\n",
        "label,session_id,prefix\n7,1,5 6\n5,2,\"8,9\"\n",
        "session_id,prefix,label,time\n1,5,6,7,99\n2,8 9,5,99\n",
        "session_id,prefix,label,time\n1,5.0 6.0,7.0,99\n2,8|9,5,99\n",
    ]) func `prefixes with what came next`(text: String) throws {
        #expect(try SampleFile(text).queries() == [["5", "6", "7"], ["8", "9", "5"]])
    }

    @Test(arguments: [
        ("", "sample is empty"),
        (" \n\n", "sample is empty"),
        ("SessionId\tItemId\tTime\n1\ta\t5\n1\tb\tlate\n", "sample, line 3, Time: is no time: \"late\""),
        ("SessionId\tItemId\tTime\n1\ta\t5\n1\tb\n", "sample, line 3, Time: is no time: \"\""),
        ("SessionId\tItemId\tTime\n1\ta\tnan\n", "sample, line 2, Time: is no time: \"nan\""),
        ("SessionId\tItemId\tTime\n\n\ta\t5\n", "sample, line 3, SessionId: is missing: \"\""),
        ("SessionId\tItemId\tTime\n1\t\t5\n", "sample, line 2, ItemId: is missing: \"\""),
        ("1 2\n3 \u{7F}4\n", "sample, line 2, item 2: is no item id: \"\u{7F}4\""),
        ("session_id\tprefix\tlabel\n1\t\t5\n", "sample, line 2, prefix: has no items: \"\""),
        ("session_id\tprefix\tlabel\n1\t4 5\t\n", "sample, line 2, label: must be one item: \"\""),
        ("session_id\tprefix\tlabel\n1\t4 5\t6 7\n", "sample, line 2, label: must be one item: \"6 7\""),
        ("a,b\n1,2\n", "sample: needs columns for session and item, or for prefix and label; the first line has: a, b"),
    ]) func `what is wrong is said with its line and field`(text: String, complaint: String) throws {
        let file = try SampleFile(text)
        #expect(file.complaint { _ = try file.sessions() } == complaint)
    }
}
