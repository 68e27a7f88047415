/// The ids met in a feed, as hashes: sixteen bytes an offer or less, whatever the ids' length.
///
/// Two ids that hash alike (one chance in 10^7 among a million) would count as one.
struct SeenOffers {
    private var slots = [UInt64](repeating: 0, count: 1 << 12)
    private var count = 0

    /// Remembers an id; false if it was there already.
    mutating func insert(_ id: String) -> Bool {
        if count * 2 >= slots.count { grow() }
        // Zero marks a free slot.
        return place(max(1, mixed(NameHash(id).rawValue)))
    }

    private mutating func place(_ hash: UInt64) -> Bool {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            if slots[slot] == hash { return false }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = hash
        count += 1
        return true
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: 0, count: old.count * 2)
        count = 0
        for hash in old where hash != 0 { _ = place(hash) }
    }

    /// Spreads the differences of similar ids over all bits (the finalizer of MurmurHash3, public domain).
    private func mixed(_ hash: UInt64) -> UInt64 {
        var hash = hash
        hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
        hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
        return hash ^ hash >> 33
    }
}
