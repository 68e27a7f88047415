public import Commerce
internal import LMDB

/// The shop's segments, changed in transactions of their own, and who moved between them, written with the folds.
extension Store {
    /// All segments, by id.
    public func segments() throws(StorageError) -> [Segment] {
        try read("segments") { transaction in
            var list: [Segment] = []
            try transaction.scan(schema.segments) { key, value in
                list.append(try SegmentRecord.decode(value, id: SegmentID(unchecked: String.decode(key))))
                return .continue
            }
            return list
        }
    }

    /// Stores a segment, new or changed; durable when this returns.
    public func put(_ segment: Segment) throws(StorageError) {
        try write("segments") { transaction in
            try transaction.put(schema.segments, segment.id.rawValue, SegmentRecord.encode(segment))
        }
    }

    /// Removes a segment; false when there was none.
    public func deleteSegment(_ id: SegmentID) throws(StorageError) -> Bool {
        try write("segments") { transaction in try transaction.delete(schema.segments, id.rawValue) }
    }

    /// Keeps movements until the next flush writes them, in one transaction with the folds that caused them.
    public func record(_ movements: [Movement]) {
        pendingMovements.add(movements)
    }

    /// The number of the last movement recorded; 0 before the first.
    public var lastMovement: UInt64 { pendingMovements.last }

    /// The number of the last movement that is on disk; 0 before the first.
    public var lastStoredMovement: UInt64 {
        let waiting = pendingMovements.waiting.first?.number
        return waiting.map { $0 - 1 } ?? lastMovement
    }

    /// Shows movements after a number to a closure with their numbers, in order, until it says stop.
    public func movements(after number: UInt64, _ body: (UInt64, Movement) throws -> Bool) throws {
        var last = number
        while true {
            let chunk = try movementChunk(after: last, limit: 10_000)
            for (number, movement) in chunk {
                guard try body(number, movement) else { return }
                last = number
            }
            if chunk.count < 10_000 { break }
        }
        for (number, movement) in pendingMovements.waiting where number > last {
            guard try body(number, movement) else { return }
        }
    }

    /// Shows the movements of a stretch of time, its end not included, likewise.
    public func movements(from start: Timestamp, until end: Timestamp, _ body: (UInt64, Movement) throws -> Bool) throws {
        let first = EventID(startOf: start).rawValue
        try movements(after: first == 0 ? 0 : first - 1) { number, movement in
            guard movement.time < end else { return number < EventID(startOf: end.advanced(bySeconds: 86_400)).rawValue }
            return movement.time >= start ? try body(number, movement) : true
        }
    }

    /// The number of the last movement on disk.
    static func lastMovement(in environment: Environment, _ schema: Schema) throws(StorageError) -> UInt64 {
        try storing("movements") { try environment.read { try $0.last(schema.movements)?.key ?? 0 } }
    }

    private func movementChunk(after number: UInt64, limit: Int) throws(StorageError) -> [(UInt64, Movement)] {
        guard number < .max else { return [] }
        return try read("movements") { transaction in
            var found: [(UInt64, Movement)] = []
            try transaction.scan(schema.movements, from: number + 1) { key, value in
                found.append((try UInt64.decode(key), try MovementRecord.decode(value)))
                return found.count < limit ? .continue : .stop
            }
            return found
        }
    }
}
