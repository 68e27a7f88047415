extension SessionIndex {
    /// How recently an item was clicked, for breaking ties: greater is newer; 0 for an item never clicked.
    @inline(__always) func recency(of item: ItemNumber) -> UInt32 {
        guard Int(item) < entries.count else { return 0 }
        let entry = entries[Int(item)]
        return entry.postings == 0 ? 0 : postings.words[Int(entry.block) + Int(entry.postings) - 1]
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
