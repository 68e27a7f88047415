import API
import Testing

struct ServerKeyTests {
    @Test func `only the whole secret matches`() throws {
        let secret = "0123456789abcdef"
        let key = try #require(ServerKey(secret))
        #expect(key.matches(secret))
        for wrong in ["", "0", "0123456789abcde", "0123456789abcdeF", "0123456789abcdef0", secret + secret, "1123456789abcdef"] {
            #expect(!key.matches(wrong))
        }
    }

    @Test func `a secret that can be guessed is none`() {
        #expect(ServerKey("0123456789abcde") == nil)
        #expect(ServerKey("") == nil)
    }
}
