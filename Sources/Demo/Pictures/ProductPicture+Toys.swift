extension ProductPicture {
    /// Blocks in a pile, tiles, a rainbow of arches or a marble run; more for more pieces.
    func drawBlocks(on canvas: inout Canvas) {
        drawShade(on: &canvas, width: 260)
        if isNamed("Rainbow") { return drawRainbow(on: &canvas) }
        if isNamed("Marble") { return drawMarbleRun(on: &canvas) }
        if isNamed("tiles") { return drawTiles(on: &canvas) }
        let radius = isNamed("Soft") ? 22 : 8
        let colours = [palette.base, palette.accent, palette.dark, palette.light, "#f1c45d", palette.deep]
        let places = [(92, 250), (166, 250), (240, 250), (130, 176), (204, 176), (166, 102)]
        let count = share(from: 20, to: 110) < 30 ? 5 : 6
        for (index, place) in places.prefix(count).enumerated() {
            canvas.rectangle(place.0, place.1, 70, 72, radius: radius, .fill(colours[(index + style) % colours.count]))
            canvas.rectangle(place.0 + 9, place.1 + 9, 52, 8, radius: 4, .gloss)
            let (x, y) = (place.0 + 35, place.1 + 42)
            if isNamed("Engineer") {
                canvas.circle(x, y, 15, .line("#fff", 8, opacity: 85))
            } else {
                switch index % 3 {
                case 0: canvas.circle(x, y, 14, .fill("#fff", opacity: 85))
                case 1: canvas.path("M\(x) \(y - 16)l17 29h-34z", .fill("#fff", opacity: 85))
                default: canvas.rectangle(x - 13, y - 13, 26, 26, radius: 4, .fill("#fff", opacity: 85))
                }
            }
        }
    }

    private func drawRainbow(on canvas: inout Canvas) {
        let colours = [palette.base, palette.light, palette.accent, "#f1c45d", palette.dark]
        for (index, colour) in colours.enumerated() {
            let radius = 118 - index * 22
            canvas.path("M\(200 - radius) 314a\(radius) \(radius + 36) 0 0 1 \(2 * radius) 0", .line(colour, 20))
        }
    }

    private func drawMarbleRun(on canvas: inout Canvas) {
        for x in [104, 280] { canvas.rectangle(x, 84, 20, 242, radius: 6, .fill("#d8ac78")) }
        canvas.path("M112 116L290 158M290 176L112 218M112 236L290 278", .line(palette.base, 17))
        canvas.path("M112 110L290 152M290 170L112 212M112 230L290 272", .line(palette.light, 5))
        canvas.path("M286 292q-10 30-60 26", .line(palette.dark, 15))
        for (x, y, colour) in [(176, 114, "#ee8a4a"), (220, 170, "#5b8fc7"), (160, 226, "#f1c45d")] {
            canvas.circle(x, y, 13, .fill(colour))
            canvas.circle(x - 4, y - 4, 4, .gloss)
        }
    }

    private func drawTiles(on canvas: inout Canvas) {
        let tiles = [
            ("M116 206h82v116h-82z", palette.base), ("M202 206h82v116h-82z", palette.accent),
            ("M108 200l88-96v96z", palette.dark),
            ("M204 104l88 96h-88z", "#f1c45d"), ("M186 92l14-44 14 44z", palette.light),
        ]
        for (outline, colour) in tiles {
            canvas.path(outline, Canvas.Paint(fill: colour, stroke: "#fff", width: 6, opacity: 88))
        }
        canvas.path("M136 226v76M222 226v76", .line("#fff", 6, opacity: 50))
    }

    /// A bear that sits and looks; larger for a larger height.
    func drawPlush(on canvas: inout Canvas) {
        drawShade(on: &canvas, width: 210)
        canvas.group(scaled: 84 + share(from: 20, to: 60) * 20 / 100, around: 200, 326) { canvas in
            for x in [142, 258] {
                canvas.circle(x, 96, 30, .fill(palette.base))
                canvas.circle(x, 96, 16, .fill(palette.light))
            }
            canvas.path("M140 214q-52 8-58 56 22 14 62-16zM260 214q52 8 58 56-22 14-62-16z", .fill(palette.dark))
            canvas.ellipse(200, 254, 76, 72, .fill(palette.base))
            canvas.ellipse(200, 264, 46, 46, .fill(palette.light))
            for x in [134, 266] {
                canvas.circle(x, 304, 30, .fill(palette.base))
                canvas.circle(x, 304, 16, .fill(palette.light))
            }
            canvas.ellipse(200, 142, 84, 72, .fill(palette.base))
            canvas.ellipse(200, 168, 38, 29, .fill(palette.pale))
            canvas.ellipse(200, 156, 13, 9, .fill("#3f332d"))
            canvas.path("M200 164v10m-16 4q16 12 32 0", .line("#3f332d", 4))
            for x in [164, 236] { canvas.circle(x, 134, 8, .fill("#3f332d")) }
            if isNamed("comforter") {
                canvas.path("M112 226q88 30 176 0l24 92q-112 34-224 0z", .fill(palette.pale))
                canvas.path("M104 262q96 28 192 0M98 292q102 28 204 0", .line(palette.base, 6, opacity: 60))
            } else if style % 2 == 0 {
                canvas.path("M200 216l-34-15v30zM200 216l34-15v30z", .fill(palette.accent))
                canvas.circle(200, 216, 9, .fill(palette.deep))
            } else {
                canvas.path("M142 202q58 28 116 0l-4 20q-54 24-108 0zM226 218l20 44-20 6-12-44z", .fill(palette.accent))
            }
            canvas.path("M132 118q12-28 40-36", .line("#fff", 8, opacity: 35))
        }
    }
}
