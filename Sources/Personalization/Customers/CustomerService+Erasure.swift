public import Commerce
internal import Foundation
public import Storage

/// Taking a person out of everything.
extension CustomerService {
    /// Erases somebody: from the log and all that follows from it, from the people in memory, the live view, and what was saved of the models; these
    /// are learned anew behind the answer. The completion runs on the folding thread; nil if there was nobody.
    ///
    /// Two passes: what came in while the first one ran is taken by the second, which stands behind it in the queue; from the first on nothing more
    /// of the person is taken in.
    public func erase(
        _ person: PersonID, by actor: String, completion: @escaping @Sendable (Result<ErasureReport?, StorageError>) -> Void
    ) {
        let trace = ErasureTrace()
        let now = clock()
        parts.writer.perform { store throws(StorageError) in
            trace.note(try store.profile(person)?.identifiers ?? [])
            guard let erasure = try store.erase(person, at: now) else { return nil }
            trace.note(erasure)
            return erasure.changes
        } completion: { [self] error in
            if let error { return completion(.failure(error)) }
            guard trace.wasFound else { return completion(.success(nil)) }
            eraseRest(trace, of: person, actor, completion)
        }
    }

    private func eraseRest(
        _ trace: ErasureTrace, of person: PersonID, _ actor: String,
        _ completion: @escaping @Sendable (Result<ErasureReport?, StorageError>) -> Void
    ) {
        let now = clock()
        parts.writer.perform { store throws(StorageError) in
            var changes = PeopleChanges()
            for reference in trace.references {
                guard let left = try store.person(reference), let erasure = try store.erase(left, at: now) else { continue }
                trace.note(erasure)
                changes.changed += erasure.changes.changed
                changes.removed += erasure.changes.removed
            }
            try store.audit(
                AuditEntry(
                    time: now, actor: actor, act: .erasure, person: person,
                    details: "\(trace.report.removedEvents) events removed, \(trace.report.strippedEvents) told of nobody"))
            return changes
        } completion: { [self] error in
            if let error { return completion(.failure(error)) }
            forget(trace)
            completion(.success(trace.report))
        }
    }

    /// What was kept in memory and beside the store. Files that know the person go before the answer leaves; what replaces them follows.
    private func forget(_ trace: ErasureTrace) {
        parts.live.forget(Set(trace.visitors), Set(trace.identifiers))
        parts.models.discardSnapshot()
        parts.people.discardSnapshot()
        background.async { [self] in
            do {
                try parts.models.relearn(at: clock())
                try parts.people.saveSnapshot()
            } catch {
                onFault(error)
            }
        }
    }
}
