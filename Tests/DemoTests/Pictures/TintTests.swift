import Testing

@testable import Demo

struct TintTests {
    @Test(arguments: [
        (Tint(0, 1, 0.5), "#ff0000"), (Tint(120, 1, 0.25), "#008000"), (Tint(240, 1, 0.5), "#0000ff"),
        (Tint(0, 0, 1), "#ffffff"), (Tint(0, 0, 0), "#000000"), (Tint(60, 1, 0.5), "#ffff00"),
    ])
    func `hue, saturation and lightness become red, green and blue`(tint: Tint, hex: String) {
        #expect(tint.hex == hex)
    }

    @Test func `lightness stays within its bounds`() {
        #expect(Tint(10, 0.5, 0.9).shifted(by: 0.5).hex == "#ffffff")
        #expect(Tint(10, 0.5, 0.1).shifted(by: -0.5).hex == "#000000")
    }
}
