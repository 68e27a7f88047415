import Testing

@testable import HTTPServing

struct CookieHeaderTests {
    @Test(
        arguments: [
            ("v=1", "1"), ("a=2; v=1; v=3", "1"), ("vv=2;v=1", "1"), (#"v="q r""#, "q r"), ("v=", ""), ("v=a=b", "a=b"),
            ("a; v=1 ; b", "1"),
            ("V=1", nil), ("", nil), ("xv=1", nil), (";;=;", nil),
        ] as [(String, String?)])
    func `a cookie is found by its exact name`(field: String, value: String?) {
        #expect(CookieHeader.value(of: "v", in: field) == value)
    }
}
