internal import Audience
internal import Commerce

/// Who is in what.
extension PeopleShard {
    /// Judges a row as of a day, notes when it is due next, and adds what has changed.
    mutating func judge(
        _ row: Int, by force: AudienceInForce, today: Int32, at time: Timestamp, _ movements: inout [Movement]
    ) {
        let (members, group, next) = judgement(of: row, by: force, today: today)
        move(row, to: members, group, by: force, at: time, &movements)
        guard due[row] != next else { return }
        due[row] = next
        setTimer(row)
        if timerCount > 4 * rows.count + 1_024 { rebuildTimers() }
    }

    /// Judges a row anew by the segments of some slots; the others, and the group of the lifecycle, are as they were.
    mutating func judge(
        _ row: Int, by force: AudienceInForce, slots: [Int], today: Int32, at time: Timestamp, _ movements: inout [Movement]
    ) {
        let (members, next) = judgement(of: row, by: force, slots: slots, today: today)
        move(row, to: members, Lifecycle(rawValue: groups[row]), by: force, at: time, &movements)
        guard next < due[row] else { return }
        due[row] = next
        setTimer(row)
    }

    /// Takes a person out of everything, with the movements that this is.
    mutating func leave(_ row: Int, by force: AudienceInForce, at time: Timestamp, _ movements: inout [Movement]) {
        move(row, to: SegmentBits(), nil, by: force, at: time, &movements)
        remove(row)
    }

    /// Judges the rows that are due by a day, each on the days on which it was, at most so many of them; false when none is left.
    mutating func judgeDue(
        by force: AudienceInForce, today: Int32, atMost limit: Int, _ movements: inout [Movement]
    ) -> Bool {
        var left = limit
        while left > 0, let day = timers.keys.lazy.filter({ $0 <= today }).min() {
            while left > 0, let row = timers[day]?.popLast().map(Int.init) {
                timerCount -= 1
                left -= 1
                while due[row] != Self.free, due[row] <= today {
                    let moment = due[row]
                    judge(row, by: force, today: moment, at: force.facts.calendar.start(of: moment), &movements)
                }
            }
            if timers[day]?.isEmpty ?? false { timers[day] = nil }
        }
        return left == 0
    }

    /// Finds anew when the next order of a row is to be expected.
    mutating func expectOrder(_ row: Int, by rhythm: PurchaseRhythm) {
        let expected = rhythm.expectedOrder(after: entries.span.extracting(range(of: row)))
        rows[row].expectedOrder = expected
    }

    /// Puts a recorded movement in force without recording it again.
    mutating func replay(_ movement: Movement, _ row: Int, places: [SegmentID: Int]) {
        var members = members(of: row)
        for (id, isIn) in [(movement.from, false), (movement.to, true)] {
            guard let id else { continue }
            if let group = Lifecycle(id) {
                groups[row] = isIn ? group.rawValue : 0
            } else if let slot = places[id] {
                members[slot] = isIn
            }
        }
        setMembers(members, of: row)
    }

    private func judgement(
        of row: Int, by force: AudienceInForce, slots: [Int], today: Int32
    ) -> (members: SegmentBits, next: Int32) {
        let own = entries.span.extracting(range(of: row))
        let members = force.audience.memberships(rows[row], own, known: members(of: row), slots: slots, today: today)
        return (
            members, force.audience.nextChange(rows[row], own, members: members, slots: slots, today: today, before: due[row])
        )
    }

    private func judgement(
        of row: Int, by force: AudienceInForce, today: Int32
    ) -> (members: SegmentBits, group: Lifecycle?, next: Int32) {
        let own = entries.span.extracting(range(of: row))
        let members = force.audience.memberships(rows[row], own, today: today)
        let next = force.audience.nextChange(rows[row], own, members: members, today: today) ?? Self.never
        return (members, rows[row].cell(on: today, force.audience.setting.thresholds)?.lifecycle, next)
    }

    private mutating func move(
        _ row: Int, to members: SegmentBits, _ group: Lifecycle?, by force: AudienceInForce, at time: Timestamp,
        _ movements: inout [Movement]
    ) {
        let person = rows[row].person
        for slot in members.differences(from: self.members(of: row)) {
            guard slot < force.slots.count, let id = force.slots[slot]?.id else { continue }
            let isIn = members[slot]
            movements.append(Movement(time: time, person: person, from: isIn ? nil : id, to: isIn ? id : nil))
        }
        setMembers(members, of: row)
        guard groups[row] != group?.rawValue ?? 0 else { return }
        movements.append(
            Movement(time: time, person: person, from: Lifecycle(rawValue: groups[row])?.segment, to: group?.segment))
        groups[row] = group?.rawValue ?? 0
    }

    private mutating func rebuildTimers() {
        timers = [:]
        timerCount = 0
        for row in rows.indices { setTimer(row) }
    }
}
