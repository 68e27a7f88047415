/// A colour by hue, saturation and lightness, which is how lighter and darker companions of it are found.
struct Tint: Sendable {
    /// Degrees on the colour wheel.
    var hue: Double
    /// From grey, 0, to pure, 1.
    var saturation: Double
    /// From black, 0, to white, 1.
    var lightness: Double

    init(_ hue: Double, _ saturation: Double, _ lightness: Double) {
        self.hue = hue
        self.saturation = saturation
        self.lightness = lightness
    }

    /// The tint that a product's colour word stands for; a word that the shop does not know is sand.
    init(named name: String) {
        self = Self.named[name] ?? Tint(34, 0.42, 0.70)
    }

    /// The same hue with another lightness, and a saturation changed by a factor.
    func at(lightness: Double, saturation factor: Double = 1) -> Tint {
        Tint(hue, min(1, saturation * factor), min(1, max(0, lightness)))
    }

    /// Lighter by so much, darker if negative.
    func shifted(by delta: Double) -> Tint {
        at(lightness: lightness + delta)
    }

    /// `#rrggbb`. Conversion: CSS Color Module Level 4, section 7.
    var hex: String {
        let chroma = saturation * min(lightness, 1 - lightness)
        func channel(_ offset: Double) -> String {
            let position = (offset + hue / 30).truncatingRemainder(dividingBy: 12)
            let value = lightness - chroma * max(-1, min(position - 3, 9 - position, 1))
            let digits = String(Int((value * 255).rounded()), radix: 16)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }
        return "#" + channel(0) + channel(8) + channel(4)
    }

    private static let named: [String: Tint] = [
        "mint": Tint(162, 0.38, 0.66), "sky": Tint(205, 0.55, 0.68), "navy": Tint(220, 0.42, 0.33),
        "lavender": Tint(262, 0.38, 0.72), "rose": Tint(346, 0.55, 0.77), "coral": Tint(10, 0.72, 0.67),
        "terracotta": Tint(18, 0.52, 0.52), "sun": Tint(44, 0.86, 0.65), "sand": Tint(34, 0.42, 0.70),
        "cream": Tint(40, 0.52, 0.84), "sage": Tint(112, 0.18, 0.62), "forest": Tint(152, 0.34, 0.33),
        "graphite": Tint(218, 0.11, 0.30),
    ]
}
