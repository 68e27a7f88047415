import Commerce
import TestSupport
import Testing

@testable import Storage

@Suite struct `A record's reader` {
    @Test func `reads every number back`() throws {
        var random = SeededRandom(seed: 1)
        let edges: [Int64] = [0, 1, -1, 63, 64, -64, -65, 127, 128, 16_383, 16_384, .max, .min]
        let numbers = edges + (0..<500).map { _ in Int64(bitPattern: random.next() >> UInt64(random.number(0...63))) }
        var writer = RecordWriter(version: 1)
        for number in numbers {
            writer.signed(number)
            writer.unsigned(UInt64(bitPattern: number))
            writer.fixed(UInt64(bitPattern: number))
        }
        let bytes = writer.sealed()
        try bytes.lent { span in
            var reader = try RecordReader(span, newestVersion: 1)
            for number in numbers {
                let found = (try reader.signed(span), try reader.unsigned(span), try reader.fixed(span))
                #expect(found.0 == number)
                #expect(found.1 == UInt64(bitPattern: number))
                #expect(found.2 == UInt64(bitPattern: number))
            }
            try reader.finish()
        }
    }

    @Test func `refuses lengths that go beyond the record`() throws {
        let endless = [UInt8](repeating: 0xFF, count: 11)
        Self.expect(.cut, in: [0x7F, 0x61]) { (reader, span) throws(RecordError) in _ = try reader.text(span) }
        Self.expect(.cut, in: [0x7F, 0x61]) { (reader, span) throws(RecordError) in
            _ = try reader.list(span) { (reader, bytes) throws(RecordError) in try reader.text(bytes) }
        }
        Self.expect(.invalid("number"), in: endless) { (reader, span) throws(RecordError) in _ = try reader.unsigned(span) }
        Self.expect(.invalid("count"), in: [0xFF, 0xFF, 0xFF, 0xFF, 0x7F]) { (reader, span) throws(RecordError) in
            _ = try reader.count(span)
        }
    }

    private static func expect(
        _ error: RecordError, in fields: [UInt8], _ read: (inout RecordReader, RawSpan) throws(RecordError) -> Void
    ) {
        #expect(throws: error) {
            try RecordBytes.sealed([1] + fields).lent { span in
                var reader = try RecordReader(span, newestVersion: 1)
                try read(&reader, span)
            }
        }
    }

    @Test func `never ends the process over any bytes with a right checksum`() {
        var random = SeededRandom(seed: 9)
        for _ in 0..<20_000 {
            let bytes = RecordBytes.sealed([1] + random.list(0...40) { UInt8(truncatingIfNeeded: $0.next()) })
            _ = try? bytes.lent { try EventRecord.decode($0, id: .zero) }
            _ = try? bytes.lent { try ProfileRecord.decode($0, person: PersonID(VisitorID(high: 0, low: 0))) }
            _ = try? bytes.lent { try ProductRecord.decode($0, id: ProductID(unchecked: "p")) }
            _ = try? bytes.lent { try FeedStateRecord.decode($0, name: "") }
        }
    }
}
