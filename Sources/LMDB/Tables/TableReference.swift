/// What a table is to the C library, and which environment it belongs to.
@usableFromInline
struct TableReference: Sendable {
    let index: UInt32
    let environment: UInt64

    init(index: UInt32, environment: UInt64) {
        self.index = index
        self.environment = environment
    }
}
