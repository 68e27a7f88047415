/// The bytes of which methods and field names consist (RFC 9110 §5.6.2).
enum HTTPToken {
    /// Whether `byte` is a `tchar`.
    static func contains(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x61...0x7a, 0x41...0x5a, 0x30...0x39: true  // a-z A-Z 0-9
        case 0x21, 0x23...0x27, 0x2a, 0x2b, 0x2d, 0x2e, 0x5e...0x60, 0x7c, 0x7e: true  // ! # $ % & ' * + - . ^ _ ` | ~
        default: false
        }
    }
}
