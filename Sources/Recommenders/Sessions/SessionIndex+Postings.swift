extension SessionIndex {
    /// How recently an item was clicked, for breaking ties: greater is newer; 0 for an item never clicked.
    @inline(__always) func recency(of item: ItemNumber) -> UInt32 {
        Int(item) < tallies.count ? tallies[Int(item)].latest : 0
    }

    /// Reads a word of every cache line that holds the latest postings of an item, so that their misses overlap.
    ///
    /// - Returns: the sum of the words read.
    func readAhead(latest count: Int, of item: ItemNumber) -> UInt32 {
        guard Int(item) < entries.count else { return 0 }
        let entry = entries[Int(item)]
        let end = Int(entry.block) + Int(entry.postings)
        var sum: UInt32 = 0
        for word in stride(from: end - min(count, Int(entry.postings)), to: end, by: 16) { sum &+= postings.words[word] }
        return sum
    }

    /// Reads the entry of every session that an item's latest postings lead to, so that their misses overlap: a loop that does anything
    /// else beside reading keeps too few of them on their way.
    ///
    /// - Returns: a sum of what was read.
    func readAhead(sessionsOfLatest count: Int, of item: ItemNumber) -> UInt32 {
        guard Int(item) < entries.count else { return 0 }
        let entry = entries[Int(item)]
        let end = Int(entry.block) + Int(entry.postings)
        var sum: UInt32 = 0
        for word in end - min(count, Int(entry.postings))..<end {
            sum &+= sessions[Posting(rawValue: postings.words[word]).session].block
        }
        return sum
    }

    /// The postings of an item, the newest first, until the body has had enough.
    @inline(__always) func forEachPosting(of item: ItemNumber, _ body: (Posting) -> Bool) {
        guard Int(item) < entries.count else { return }
        let entry = entries[Int(item)]
        var index = Int(entry.block) + Int(entry.postings)
        while index > Int(entry.block) {
            index &-= 1
            if !body(Posting(rawValue: postings.words[index])) { return }
        }
    }
}
