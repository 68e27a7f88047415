/// The handful of colours that one picture is made of, as `#rrggbb`.
struct Palette: Sendable {
    /// The thing itself.
    let base: String
    /// Where light falls on it.
    let light: String
    /// Where it turns away.
    let dark: String
    /// Its deepest lines.
    let deep: String
    /// Barely tinted: glass, paper, cloth.
    let pale: String
    /// The wall behind.
    let backdrop: String
    /// The round of light on the wall.
    let halo: String
    /// The shade on the table.
    let shade: String
    /// A neighbour on the colour wheel, for details.
    let accent: String

    init(_ tint: Tint) {
        let isPale = tint.lightness > 0.8
        base = tint.hex
        light = tint.shifted(by: 0.10).hex
        dark = tint.shifted(by: -0.13).hex
        deep = tint.at(lightness: min(0.34, tint.lightness - 0.14)).hex
        pale = tint.at(lightness: 0.94, saturation: 0.8).hex
        backdrop = tint.at(lightness: isPale ? 0.89 : 0.90, saturation: isPale ? 0.6 : 0.62).hex
        halo = tint.at(lightness: 0.955, saturation: 0.7).hex
        shade = tint.at(lightness: 0.78, saturation: 0.45).hex
        let turn = (20...100).contains(tint.hue) ? -24.0 : 40
        accent = Tint((tint.hue + turn).truncatingRemainder(dividingBy: 360), min(0.6, tint.saturation + 0.2), 0.66).hex
    }
}
