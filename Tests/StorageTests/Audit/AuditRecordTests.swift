import Commerce
import Testing

@testable import Storage

@Suite struct `The record of the audit log` {
    @Test(arguments: AuditEntry.Act.allCases) func `reads back what was written`(act: AuditEntry.Act) throws {
        for person in [nil, PersonID(high: 7, low: 9)] {
            let entry = AuditEntry(
                time: Timestamp(milliseconds: 1_772_366_400_123), actor: "server", act: act, person: person, details: "3 – ü")
            let bytes = AuditRecord.encode(entry)
            #expect(try bytes.lent { try AuditRecord.decode($0) } == entry)
            #expect(throws: RecordError.self) { try Array(bytes.dropLast()).lent { try AuditRecord.decode($0) } }
        }
    }
}
