import HTTPServing
import Testing

struct HTTPHeaderTests {
    @Test func `control bytes in a value become spaces`() {
        #expect(HTTPHeader("X", "a\r\nb\u{0}c\u{7f}").value == "a  b c ")
        #expect(HTTPHeader("X", "чай, чашки").value == "чай, чашки")
    }
}
