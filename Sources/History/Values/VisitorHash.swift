import Commerce

/// Turns the ids that a file has for its visitors into our own: the same 128 bits for the same (namespace, id) in every import.
///
/// Two lanes of 64 bits, each FNV-1a (Fowler, Noll, Vo) over the namespace, a zero byte and the id, from different offsets, then spread by
/// the finalizer of MurmurHash3 (public domain) and crossed, so that the halves do not fail together. Not for secrets: whoever knows the
/// namespace can compute it. Two of 10^9 visitors meet with a chance of about 10^-21. Never change it: stores hold its results.
struct VisitorHash {
    private let namespace: (UInt64, UInt64)

    init(namespace: String) {
        var lanes: (UInt64, UInt64) = (0xCBF2_9CE4_8422_2325, 0x6C62_272E_07BB_0142)
        for byte in namespace.utf8 { Self.mix(byte, into: &lanes) }
        Self.mix(0, into: &lanes)
        self.namespace = lanes
    }

    /// The visitor with an id. A trailing `.0`, which tools that take ids for numbers leave behind, does not count: `17850.0` is `17850`.
    func visitor(_ id: Span<UInt8>) -> VisitorID {
        var lanes = namespace
        for index in 0..<Self.meaningfulCount(id) { Self.mix(id[index], into: &lanes) }
        let high = Self.spread(lanes.0 ^ lanes.1 &* 0x9E37_79B9_7F4A_7C15)
        return VisitorID(high: high, low: Self.spread(lanes.1 &+ high))
    }

    /// How many bytes an id has when a `.0` behind digits is left out.
    static func meaningfulCount(_ id: Span<UInt8>) -> Int {
        let count = id.count
        guard count > 2, id[count - 1] == 0x30, id[count - 2] == 0x2E else { return count }
        for index in 0..<(count - 2) where !(0x30...0x39).contains(id[index]) { return count }
        return count - 2
    }

    private static func mix(_ byte: UInt8, into lanes: inout (UInt64, UInt64)) {
        lanes.0 = (lanes.0 ^ UInt64(byte)) &* 0x100_0000_01B3
        lanes.1 = (lanes.1 ^ UInt64(byte)) &* 0x100_0000_01B3 &+ 0x9E37_79B9_7F4A_7C15
    }

    private static func spread(_ value: UInt64) -> UInt64 {
        var value = value
        value = (value ^ value >> 33) &* 0xFF51_AFD7_ED55_8CCD
        value = (value ^ value >> 33) &* 0xC4CE_B9FE_1A85_EC53
        return value ^ value >> 33
    }
}
