import LMDB
import Testing

@Suite struct CursorTests {
    @Test func `a cursor goes to the ends, to a key, and back and forth`() throws {
        let store = try TemporaryEnvironment()
        let table = try store.environment.table("numbers", key: UInt32.self, value: String.self)
        try store.environment.write { transaction in
            for key in stride(from: UInt32(10), through: 50, by: 10) { try transaction.append(table, key, "n\(key)") }
        }
        try store.environment.read { transaction in
            try transaction.withCursor(table) { cursor in
                try #expect(cursor.first()?.value == "n10")
                try #expect(cursor.previous() == nil)
                try #expect(cursor.last()?.key == 50)
                try #expect(cursor.next() == nil)
                try #expect(cursor.seek(25)?.key == 30)
                try #expect(cursor.next()?.key == 40)
                try #expect(cursor.previous()?.key == 30)
                try #expect(cursor.seek(30)?.key == 30)
                try #expect(cursor.seek(51) == nil)
            }
        }
    }

    @Test func `a cursor of an empty table finds nothing`() throws {
        let store = try TemporaryEnvironment()
        let table = try store.environment.table("empty", key: UInt32.self, value: String.self)
        try store.environment.read { transaction in
            try #expect(transaction.first(table) == nil)
            try #expect(transaction.last(table) == nil)
            try transaction.withCursor(table) { cursor in
                try #expect(cursor.next() == nil)
                try #expect(cursor.seek(0) == nil)
            }
        }
    }
}
