/// What makes a segment one that somebody can be in.
extension Segment {
    /// Refuses a segment that says nothing or too much; the field is named as on the wire, for example `rule.all[2].spent.from`.
    public func check() throws(InvalidValue) {
        guard name.utf8.count <= SegmentLimits.name else {
            throw InvalidValue(field: "name", reason: "must be at most \(SegmentLimits.name) bytes")
        }
        guard !id.rawValue.hasPrefix("lifecycle:") else {
            throw InvalidValue(field: "id", reason: "must not begin with lifecycle:")
        }
        do { try rule.check() } catch { throw error.inside("rule") }
        do { try webhook?.check() } catch { throw error.inside("webhook") }
    }
}

extension [Segment] {
    /// Refuses a list that is too long, in which two segments have one id, in which one is not valid, speaks of one that does not exist, or of
    /// itself by way of others: `segments[2].rule.all[0].segment`.
    public func check() throws(InvalidValue) {
        guard count <= SegmentLimits.segments else {
            throw InvalidValue(field: "segments", reason: "must hold at most \(SegmentLimits.segments) elements")
        }
        var ids: Set<SegmentID> = []
        for (index, segment) in enumerated() {
            do { try segment.check() } catch { throw error.inside("segments[\(index)]") }
            guard ids.insert(segment.id).inserted else {
                throw InvalidValue(field: "segments[\(index)].id", reason: "must differ from the other segments'")
            }
        }
        for (index, segment) in enumerated() {
            guard let (path, id) = segment.rule.firstReference(where: { !ids.contains($0) }) else { continue }
            throw InvalidValue(field: "segments[\(index)].rule\(path)", reason: "there is no segment \(id)")
        }
        try checkOrder()
    }

    /// The places of the segments in an order in which each comes after those that it speaks of; nil if some speak of one another in a circle.
    public var evaluationOrder: [Int]? {
        let places = Dictionary(enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var order: [Int] = []
        var isDone = Array<Bool>(repeating: false, count: count)
        while order.count < count {
            let ready = indices.filter { index in
                !isDone[index] && self[index].rule.references.allSatisfy { id in places[id].map { isDone[$0] } ?? true }
            }
            guard !ready.isEmpty else { return nil }
            for index in ready { isDone[index] = true }
            order += ready
        }
        return order
    }

    private func checkOrder() throws(InvalidValue) {
        guard evaluationOrder == nil else { return }
        for (index, segment) in enumerated() where reaches(segment.id, from: segment) {
            let path = segment.rule.firstReference { id in
                id == segment.id || first { $0.id == id }.map { reaches(segment.id, from: $0) } ?? false
            }
            throw InvalidValue(
                field: "segments[\(index)].rule\(path?.path ?? "")", reason: "must not lead back to the segment itself")
        }
    }

    private func reaches(_ goal: SegmentID, from start: Segment) -> Bool {
        var seen: Set<SegmentID> = []
        var left = Array<SegmentID>(start.rule.references)
        while let id = left.popLast() {
            if id == goal { return true }
            guard seen.insert(id).inserted, let segment = first(where: { $0.id == id }) else { continue }
            left += segment.rule.references
        }
        return false
    }
}
