import LMDB
import Testing

@Suite struct RawSpanReadingTests {
    private let bytes: [UInt8] = [1, 2, 3, 4, 0xC3, 0xA4, 0xFF]

    @Test func `bytes, integers, text and copies are read at their offsets`() throws {
        let span = unsafe bytes.span.bytes
        try #expect(span.byte(at: 6) == 0xFF)
        try #expect(span.integer(at: 1, as: UInt16.self) == 0x0203)
        try #expect(span.littleEndianInteger(at: 0, as: UInt32.self) == 0x0403_0201)
        try #expect(span.string(in: 4..<6) == "ä")
        try #expect(span.array(in: 1..<3) == [2, 3])
        #expect(span.array() == bytes)
    }

    @Test func `reading past the end or malformed text throws`() {
        let span = unsafe bytes.span.bytes
        func isRefused<Value>(_ value: Result<Value, LMDBError>) -> Bool {
            if case .failure(let error) = value { error.isUndecodable } else { false }
        }
        #expect(isRefused(Result { () throws(LMDBError) in try span.byte(at: 7) }))
        #expect(isRefused(Result { () throws(LMDBError) in try span.byte(at: -1) }))
        #expect(isRefused(Result { () throws(LMDBError) in try span.integer(at: 4, as: UInt32.self) }))
        #expect(isRefused(Result { () throws(LMDBError) in try span.array(in: 5..<8) }))
        #expect(isRefused(Result { () throws(LMDBError) in try span.string(in: 6..<7) }))
        #expect(isRefused(Result { () throws(LMDBError) in try span.string(in: 6..<9) }))
    }

    @Test func `values of every kind come back as they went in`() throws {
        let store = try TemporaryEnvironment()
        let texts = try store.environment.table("texts", key: String.self, value: String.self)
        let blobs = try store.environment.table("blobs", key: [UInt8].self, value: [UInt8].self)
        var generator = SplitMix(seed: 9)
        for size in [0, 1, 7, 511, 2000, 4096, 100_000] {
            let blob = (0..<size).map { _ in UInt8.random(in: 0...255, using: &generator) }
            let text = String(
                String.UnicodeScalarView((0..<size).map { _ in Unicode.Scalar(UInt8.random(in: 0...255, using: &generator)) }))
            try store.environment.write { transaction in
                try transaction.put(blobs, [1, 2], blob)
                try transaction.put(texts, "schlüssel", text)
                try #expect(transaction.get(blobs, [1, 2]) == blob)
            }
            try store.environment.read { transaction in
                try #expect(transaction.get(blobs, [1, 2]) == blob)
                try #expect(transaction.get(texts, "schlüssel") == text)
            }
        }
    }
}
