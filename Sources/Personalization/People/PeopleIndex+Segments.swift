internal import Audience
internal import Commerce
internal import Storage
internal import Synchronization

/// Changing the segments.
extension PeopleIndex {
    /// The segments that hold, by id.
    var allSegments: [Segment] { inForce.slots.compactMap { $0 }.sorted { $0.id < $1.id } }

    /// Stores a segment, new or changed, and judges everybody by it.
    ///
    /// - Parameter check: refuses a list of segments, the new one first, before anything is stored.
    func put(_ segment: Segment, checking check: ([Segment]) throws -> Void) throws {
        try changing.withLock { _ in
            try check([segment] + allSegments.filter { $0.id != segment.id })
            try store.put(segment)
            var slots = inForce.slots
            let slot = inForce.slot(of: segment.id) ?? slots.firstIndex { $0 == nil } ?? slots.count
            if slot == slots.count { slots.append(segment) } else { slots[slot] = segment }
            putInForce(slots, changed: slot)
        }
    }

    /// Removes a segment, which everybody leaves; false if there was none.
    ///
    /// - Parameter check: refuses to, before anything is stored.
    func removeSegment(_ id: SegmentID, checking check: ([Segment]) throws -> Void) throws -> Bool {
        try changing.withLock { _ in
            guard let slot = inForce.slot(of: id) else { return false }
            try check(allSegments)
            _ = try store.deleteSegment(id)
            var slots = inForce.slots
            slots[slot] = Segment(id: id, rule: .any([]))  // which nobody fits
            putInForce(slots, changed: slot)
            slots[slot] = nil
            let learned = learned.withLock { $0 }
            let next = subjects.withLock { Self.compiled(slots, learned, settings, &$0) }
            force.withLock { $0 = next }
            return true
        }
    }
}
