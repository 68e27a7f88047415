/// Bytes that stores hold in records of version 2. Never change these.
extension RecordFixture {
    /// A search with a region.
    static let version2Event =
        "02045f0123456789abcdeffedcba9876543210f501056d35782d311a68747470733a2f2f73686f702e6578616d706c652f70"
        + "3f613d311768747470733a2f2f7365617263682e6578616d706c652f02373712d0b1d183d182d18bd0bbd0bed187d0bad0b0"
        + "011808771427"
}
