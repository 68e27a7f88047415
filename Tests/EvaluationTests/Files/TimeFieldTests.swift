import Commerce
import Testing

@testable import Evaluation

@Suite struct TimeFieldTests {
    /// 2010-12-01T08:26:00Z is 1,291,191,960 seconds after the epoch.
    @Test(arguments: [
        "1291191960", "1291191960.0", "1291191960000", "2010-12-01 08:26:00", "2010-12-01T08:26:00Z", "2010-12-01T11:26+03:00",
        "12/1/2010 8:26", "12/01/2010 08:26:00",
    ]) func `one moment in many forms`(text: String) {
        #expect(TimeField.moment(text)?.milliseconds == 1_291_191_960_000)
    }

    @Test func `fractions and days`() {
        #expect(TimeField.moment("0.25")?.milliseconds == 250)
        #expect(TimeField.moment("12/1/2010")?.milliseconds == 1_291_161_600_000)
    }

    @Test(arguments: ["", "soon", "nan", "inf", "1e300", "13/13/2010 8:26", "1/2/10", "2010-02-30"])
    func `what is no time`(text: String) {
        #expect(TimeField.moment(text) == nil)
    }
}
