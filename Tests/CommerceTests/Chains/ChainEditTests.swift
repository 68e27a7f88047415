import Commerce
import Testing

@Suite struct `An edit of a chain` {
    private let end = ChainEnd.category(CategoryID(unchecked: "1"))

    @Test func `keeps what was said`() throws {
        let edit = try ChainEdit(from: end, to: end, typicalDays: 0.1, spreadDays: 3_650, share: 1, isMuted: true)
        #expect(edit.typicalDays == 0.1)
        #expect(edit.spreadDays == 3_650)
        #expect(edit.share == 1)
        #expect(edit.isMuted)
    }

    @Test(arguments: [0, -1, 3_651, .nan, .infinity]) func `refuses days that cannot be`(days: Double) {
        for field in ["typicalDays", "spreadDays"] {
            let error = #expect(throws: InvalidValue.self) {
                _ = try ChainEdit(
                    from: end, to: end, typicalDays: field == "typicalDays" ? days : nil,
                    spreadDays: field == "spreadDays" ? days : nil)
            }
            #expect(error?.field == field)
        }
    }

    @Test(arguments: [0, -0.1, 1.01, .nan]) func `refuses a share that is none`(share: Double) {
        let error = #expect(throws: InvalidValue.self) { _ = try ChainEdit(from: end, to: end, share: share) }
        #expect(error?.field == "share")
    }
}
