/// Values that one thread leaves for another, which waits for them.
///
/// Its lock is a semaphore and not a `Mutex`, whose ordering the thread sanitizer does not see.
final class Mailbox<Value: Sendable>: @unchecked Sendable {
    private var values: [Value] = []
    private let lock = Gate()
    private let count = Gate()

    init() { lock.open() }

    func put(_ value: Value) {
        lock.pass()
        values.append(value)
        lock.open()
        count.open()
    }

    /// The oldest value, waited for.
    func take() -> Value {
        count.pass()
        lock.pass()
        defer { lock.open() }
        return values.removeFirst()
    }

    var isEmpty: Bool {
        lock.pass()
        defer { lock.open() }
        return values.isEmpty
    }

    /// The next `number` values.
    func take(_ number: Int) -> [Value] { (0..<number).map { _ in take() } }
}
