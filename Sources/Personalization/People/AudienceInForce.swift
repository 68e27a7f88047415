internal import Audience
internal import Commerce

/// The segments that hold now, with all that people are judged by; replaced as a whole.
final class AudienceInForce: Sendable {
    /// The segments by slot; nil for one that is free.
    let slots: [Segment?]
    /// The segments in numbers.
    let audience: CompiledAudience
    /// What rows are made with.
    let facts: FactsSetting

    init(slots: [Segment?], audience: CompiledAudience, facts: FactsSetting) {
        self.slots = slots
        self.audience = audience
        self.facts = facts
    }

    /// The slot of a segment; nil if there is none.
    func slot(of id: SegmentID) -> Int? { slots.firstIndex { $0?.id == id } }

    /// The places of the segments among the memberships.
    var places: [SegmentID: Int] {
        var places: [SegmentID: Int] = [:]
        for (slot, segment) in slots.enumerated() { if let segment { places[segment.id] = slot } }
        return places
    }

    /// The segments that memberships stand for.
    func ids(_ members: SegmentBits) -> Set<SegmentID> {
        Set(members.slots.compactMap { $0 < slots.count ? slots[$0]?.id : nil })
    }

    /// A slot and all whose segments speak of its segment, directly or by way of others; each after those that it speaks of.
    func slots(dependingOn slot: Int) -> [Int] {
        var names = Set([slots[slot]?.id].compactMap { $0 })
        return audience.order.filter { other in
            guard let segment = slots[other], other == slot || !segment.rule.references.isDisjoint(with: names) else {
                return false
            }
            names.insert(segment.id)
            return true
        }
    }

    /// Numbers that differ where anything differs by which people are judged.
    var fingerprint: UInt64 {
        var sum: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in "\(slots) \(audience.setting) \(facts.rhythm) \(facts.calendar.identifier)".utf8 {
            sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
        return sum
    }
}
