import CMicroHTTPD

/// The header fields of a request, looked up where libmicrohttpd keeps them, or in a list made by hand.
@safe struct RequestFields: ~Copyable {
    private let connection: OpaquePointer?
    private let listed: [HTTPHeader]

    /// The fields of the request that `connection` is being asked; valid during the handler's call.
    init(of connection: OpaquePointer) {
        unsafe self.connection = unsafe connection
        listed = []
    }

    /// Fields made by hand.
    init(listed: [HTTPHeader]) {
        unsafe connection = nil
        self.listed = listed
    }

    /// The first value of the field `name`, in any case.
    func first(_ name: String) -> String? {
        guard let connection = unsafe connection else {
            return listed.first { $0.name.lowercased() == name.lowercased() }?.value
        }
        var name = name
        return name.withUTF8 { key in
            var value: UnsafePointer<CChar>?
            var count = 0
            let found = unsafe key.withMemoryRebound(to: CChar.self) { key in
                unsafe MHD_lookup_connection_value_n(connection, .HEADER_KIND, key.baseAddress, key.count, &value, &count)
            }
            guard found == .YES, let value = unsafe value else { return nil }
            return unsafe RequestFields.text(value, count)
        }
    }

    /// All values of the field `name`, in order.
    func all(_ name: String) -> [String] {
        guard let connection = unsafe connection else {
            return listed.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
        }
        var search = FieldSearch(name: Array(name.lowercased().utf8))
        unsafe withUnsafeMutablePointer(to: &search) {
            _ = unsafe MHD_get_connection_values_n(connection, .HEADER_KIND, collectField, $0)
        }
        return search.values
    }

    /// Field values are bytes; what is no UTF-8 is read as replacement characters.
    fileprivate static func text(_ value: UnsafePointer<CChar>, _ count: Int) -> String {
        unsafe String(decoding: UnsafeRawBufferPointer(start: value, count: count), as: UTF8.self)
    }
}

/// What `collectField` looks for and what it found.
private struct FieldSearch {
    let name: [UInt8]
    var values: [String] = []
}

/// Called by libmicrohttpd for each field.
private let collectField: MHD_KeyValueIteratorN = { context, _, key, keyCount, value, valueCount in
    guard let search = unsafe context?.assumingMemoryBound(to: FieldSearch.self) else { return .NO }
    let name = unsafe UnsafeRawBufferPointer(start: key, count: keyCount)
    guard unsafe name.count == search.pointee.name.count else { return .YES }
    let matches = unsafe zip(name, search.pointee.name).allSatisfy { byte, wanted in
        (byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte) == wanted
    }
    if matches {
        unsafe search.pointee.values.append(value.map { unsafe RequestFields.text($0, valueCount) } ?? "")
    }
    return .YES
}
