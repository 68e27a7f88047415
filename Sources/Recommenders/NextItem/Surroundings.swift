/// The clicks around one click on an item: a stretch of the words that hold the sessions' items.
struct Surroundings: BitwiseCopyable, Sendable {
    /// The first word.
    var start: UInt32
    /// The word behind the last.
    var end: UInt32
    /// The click's own word.
    var center: UInt32
    /// What a neighbour at distance 1 counts.
    var weight: Float
}

extension GrowingBuffer<Surroundings> {
    /// Adds the surroundings of an item's latest clicks, the newest first, the running session left out.
    ///
    /// - Parameters:
    ///   - limit: the clicks to take.
    ///   - window: clicks before and after.
    ///   - weight: what a session counts, by its place.
    @inline(__always) mutating func add(
        around item: ItemNumber, in index: borrowing SessionIndex, excluding ownPlace: Int, limit: Int, window: Int,
        weight: (Int) -> Float = { _ in 1 }
    ) {
        var left = limit
        index.forEachPosting(of: item) { posting in
            let session = posting.session
            guard session != ownPlace else { return true }
            let entry = index.sessions[session]
            let block = Int(entry.block)
            let position = posting.position
            let end = min(Int(entry.length), position + window + 1)
            append(
                Surroundings(
                    start: UInt32(truncatingIfNeeded: block + max(0, position - window)),
                    end: UInt32(truncatingIfNeeded: block + end), center: UInt32(truncatingIfNeeded: block + position),
                    weight: weight(session)))
            left -= 1
            return left > 0
        }
    }

    /// Reads the first and the last word of each, so that their cache misses overlap instead of following one another when they
    /// are walked.
    ///
    /// - Returns: the sum of the words read.
    func readAhead(in index: borrowing SessionIndex) -> UInt32 {
        var sum: UInt32 = 0
        for place in 0..<count {
            let around = self[place]
            sum &+= index.clicks.words[Int(around.start)] &+ index.clicks.words[Int(around.end) - 1]
        }
        return sum
    }
}
