internal import Commerce
internal import Crypto
internal import Synchronization

/// Whoever has been erased, by keyed hashes alone: that they are not taken in again needs no knowledge of who they are.
///
/// A hash is the first half of HMAC-SHA256 (RFC 2104) over the kind of thing and its text, keyed with random bytes of this store.
final class Suppression: Sendable {
    private let key: SymmetricKey
    private let hashes: Mutex<Set<PersonID>>

    /// The hashes on disk, and the key they were made with.
    init(key: [UInt8], hashes: Set<PersonID>) {
        self.key = SymmetricKey(data: key)
        self.hashes = Mutex(hashes)
    }

    /// Whether nobody has ever been erased.
    var isEmpty: Bool { hashes.withLock(\.isEmpty) }

    func contains(_ hash: PersonID) -> Bool { hashes.withLock { $0.contains(hash) } }

    func insert(_ new: some Sequence<PersonID>) { hashes.withLock { $0.formUnion(new) } }

    func remove(_ old: some Sequence<PersonID>) { hashes.withLock { $0.subtract(old) } }

    func hash(of identifier: PersonIdentifier) -> PersonID { hash(identifier.description) }

    func hash(of visitor: VisitorID) -> PersonID { hash("visitor:\(visitor)") }

    func hash(of order: OrderID) -> PersonID { hash("order:\(order)") }

    /// Everything about an event by which somebody erased could be recognised.
    func hashes(of event: Event) -> [PersonID] {
        (event.visitor.map { [hash(of: $0)] } ?? []) + (event.orderID.map { [hash(of: $0)] } ?? [])
            + (event.identity?.identifiers.map { hash(of: $0) } ?? [])
    }

    /// Whether an event is about somebody who was erased.
    func covers(_ event: Event) -> Bool {
        !isEmpty && hashes(of: event).contains { contains($0) }
    }

    private func hash(_ text: String) -> PersonID {
        var halves: (UInt64, UInt64) = (0, 0)
        for (index, byte) in HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key).prefix(16).enumerated() {
            if index < 8 { halves.0 = halves.0 << 8 | UInt64(byte) } else { halves.1 = halves.1 << 8 | UInt64(byte) }
        }
        return PersonID(high: halves.0, low: halves.1)
    }
}
