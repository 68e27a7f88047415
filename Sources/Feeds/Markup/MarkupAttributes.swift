/// The attributes of one start tag, lent while libxml2 calls.
@safe struct MarkupAttributes: ~Copyable {
    private let base: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    private let count: Int

    /// `count` groups of five pointers: local name, prefix, URI, value, end of the value (libxml2, `startElementNsSAX2Func`).
    init(base: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int) {
        unsafe self.base = unsafe base
        self.count = count
    }

    /// The bytes of an attribute's value, character references undone except for `&`, which stays a reference.
    func value(of name: StaticString) -> [UInt8]? {
        guard let base = unsafe base else { return nil }
        for index in 0..<count {
            guard let key = unsafe base[5 * index], let value = unsafe base[5 * index + 3], let end = unsafe base[5 * index + 4],
                unsafe Self.equals(key, name)
            else { continue }
            return unsafe Array(UnsafeBufferPointer(start: value, count: end - value))
        }
        return nil
    }

    private static func equals(_ key: UnsafePointer<UInt8>, _ name: StaticString) -> Bool {
        for index in 0..<name.utf8CodeUnitCount where unsafe key[index] != name.utf8Start[index] { return false }
        return unsafe key[name.utf8CodeUnitCount] == 0
    }
}
