import HTTPServing
import Testing

struct HealthRouteTests {
    @Test func `the server says that it is well`() throws {
        let answer = try FakeAPI().ask(.get, "/health")
        #expect(answer.status == .ok)
        #expect(answer.text == #"{"status":"ok"}"#)
    }
}
