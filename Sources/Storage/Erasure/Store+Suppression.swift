internal import Commerce
internal import LMDB

/// Keeping out whoever was erased.
extension Store {
    /// Whether an event is about somebody who was erased, and so is not taken in. Where somebody agrees anew that data about them are kept, what
    /// the event names may come in again.
    func isErased(_ event: Event, in transaction: borrowing WriteTransaction) throws -> Bool {
        guard suppression.covers(event) else { return false }
        guard case .consent(let decision) = event.action, decision.purpose == .personalData, decision.isGiven else { return true }
        let hashes = suppression.hashes(of: event)
        for hash in hashes { try transaction.delete(schema.suppressed, Pair(hash.high, hash.low)) }
        suppression.remove(hashes)
        return false
    }
}
