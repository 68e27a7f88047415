import Commerce
import Testing

@testable import Storage

@Suite struct `The audit log` {
    private static let noon = Timestamp(seconds: 1_772_366_400)

    @Test func `keeps entries in order, also those of the same moment, and pages back through them`() throws {
        let temporary = try TemporaryStore()
        let anna = PersonID(high: 1, low: 2)
        for number in 0..<5 {
            try temporary.store.audit(
                AuditEntry(
                    time: Self.noon, actor: "server", act: .card, person: number % 2 == 0 ? anna : nil, details: "\(number)"))
        }
        try temporary.crash()
        let first = try temporary.store.auditEntries(limit: 3)
        #expect(first.map(\.entry.details) == ["4", "3", "2"])
        let second = try temporary.store.auditEntries(before: first[2].number, limit: 3)
        #expect(second.map(\.entry.details) == ["1", "0"])
        #expect(try temporary.store.auditEntries(before: second[1].number, limit: 3).isEmpty)
        #expect(try temporary.store.auditEntries(about: anna, limit: 9).map(\.entry.details) == ["4", "2", "0"])
        #expect(try temporary.store.auditEntries(limit: 1).first?.entry.person == anna)
        #expect(try temporary.store.verify().isSound)
    }

    @Test func `outlives the person whom it is about`() throws {
        let temporary = try TemporaryStore()
        let event = Event(visitor: VisitorID(high: 1, low: 1), time: Self.noon, action: .pageView)
        try temporary.take([[event]])
        let person = PersonID(VisitorID(high: 1, low: 1))
        try temporary.store.audit(AuditEntry(time: Self.noon, actor: "server", act: .export, person: person))
        #expect(try temporary.store.erase(person, at: Self.noon) != nil)
        #expect(try temporary.store.auditEntries(about: person, limit: 9).map(\.entry.act) == [.export])
    }
}
