import Commerce

extension ProductPicture {
    /// A tin with a lid and a spoon; the stage stands on the label. A row of small bottles where the product is drunk as it is.
    func drawTin(on canvas: inout Canvas) {
        drawShade(on: &canvas, width: 210)
        if isNamed("Ready") {
            for (x, y) in [(112, 150), (178, 150), (244, 150), (92, 190), (158, 190), (224, 190)] {
                canvas.rectangle(x + 18, y - 24, 28, 30, radius: 6, .fill(palette.dark))
                canvas.rectangle(x, y, 64, 140, radius: 16, .fill(palette.pale))
                canvas.rectangle(x, y + 50, 64, 56, .fill(palette.base))
            }
            return
        }
        canvas.path("M116 122h168v186q0 18-84 18t-84-18z", .fill(palette.pale))
        canvas.path("M116 164h168v104q-84 20-168 0z", .fill(palette.base))
        canvas.ellipse(200, 122, 84, 18, .fill(palette.light))
        canvas.path("M110 96h180v26q-90 34-180 0z", .fill(palette.dark))
        canvas.ellipse(200, 96, 90, 20, .fill(palette.light))
        canvas.circle(200, 216, 36, .fill("#fff", opacity: 90))
        canvas.text(sizeNumber ?? "☾", x: 200, y: 232, size: 46, width: 50, fill: palette.deep, isBold: true)
        canvas.path("M132 136v160", .line("#fff", 9, opacity: 50))
        canvas.path("M286 300l46-46", .line(palette.accent, 11))
        canvas.ellipse(340, 246, 22, 17, .fill(palette.accent))
    }

    /// A soft pack: nappies with a size on it, or wipes with their flap.
    func drawPack(on canvas: inout Canvas) {
        drawShade(on: &canvas, width: 280, y: 322)
        if isNamed("wipes") {
            canvas.path("M66 176q134-44 268 0l12 110q-146 44-292 0z", .fill(palette.dark))
            canvas.path("M72 168q128-40 256 0l8 92q-136 38-272 0z", .fill(palette.base))
            canvas.path("M76 178l-16 84M324 178l16 84", .line(palette.light, 8))
            canvas.rectangle(136, 164, 128, 74, radius: 20, .fill(palette.pale))
            canvas.rectangle(148, 174, 104, 54, radius: 14, .line(palette.dark, 4))
            canvas.path("M176 196q10-52 34-60 6 30 20 60z", .fill("#fff"))
            canvas.path("M196 152q10 20 8 42", .line(palette.shade, 4))
            canvas.text(packText, x: 200, y: 272, size: 24, width: 200, fill: palette.pale, isBold: true)
            return
        }
        canvas.path("M92 106q108-30 216 0 16 100 4 204-112 28-224 0-12-104 4-204z", .fill(palette.base))
        canvas.path("M92 106q108 34 216 0M104 84q96-24 192 0l12 22q-108-30-216 0z", .fill(palette.dark))
        canvas.path("M150 84q50-44 100 0", .line(palette.dark, 10))
        canvas.path("M92 238q110 30 222 0v72q-112 28-226 0z", .fill(palette.light))
        canvas.circle(200, 180, 46, .fill("#fff", opacity: 92))
        canvas.text(sizeNumber ?? "", x: 200, y: 200, size: 54, width: 70, fill: palette.deep, isBold: true)
        canvas.path("M150 262h100q-6 44-36 46h-28q-30-2-36-46z", .fill("#fff"))
        canvas.path("M150 270q14 6 16 24M250 270q-14 6-16 24", .line(palette.accent, 5))
        canvas.path("M112 128q-8 60-4 96", .line("#fff", 9, opacity: 40))
    }

    /// A bag with a valve, a label and beans before it.
    func drawPouch(on canvas: inout Canvas) {
        drawShade(on: &canvas, width: 220, y: 330)
        canvas.group(scaled: 90 + share(from: 500, to: 1000) * 12 / 100, around: 200, 326) { canvas in
            canvas.path("M126 86h148l-6 26h-136z", .fill(palette.dark))
            canvas.path("M132 112h136q30 90 14 204-82 20-164 0-16-114 14-204z", .fill(palette.base))
            canvas.path("M138 98h124", .line(palette.deep, 5))
            canvas.circle(200, 136, 9, .fill(palette.deep))
            canvas.rectangle(142, 168, 116, 96, radius: 10, .fill("#fff8ec"))
            canvas.ellipse(200, 204, 25, 17, .fill("#6a4532"))
            canvas.path("M178 208q22-14 44-8", .line("#f3e3cf", 4))
            canvas.text(packText, x: 200, y: 252, size: 20, width: 100, fill: "#4d3526", isBold: true)
            canvas.path("M146 126q-20 80-12 170", .line("#fff", 9, opacity: 35))
        }
        for (x, y) in [(96, 322), (122, 334), (304, 326)] {
            canvas.ellipse(x, y, 14, 10, .fill("#6a4532"))
            canvas.path("M\(x - 9) \(y + 2)q9-6 18-3", .line("#caa582", 3))
        }
    }

    /// A sheet of glass that comes down on a phone.
    func drawFilm(on canvas: inout Canvas) {
        drawShade(on: &canvas, width: 170, y: 350)
        canvas.rectangle(132, 96, 136, 248, radius: 24, .fill("#31343c"))
        canvas.rectangle(140, 104, 120, 232, radius: 17, .fill(isNamed("privacy") ? "#15171c" : palette.dark))
        canvas.circle(200, 116, 5, .fill("#15171c"))
        canvas.group(turned: 9, around: 200, 330) { canvas in
            canvas.rectangle(150, 58, 128, 240, radius: 20, .fill(isNamed("matte") ? "#dfe6ea" : "#eaf6ff", opacity: 62))
            canvas.rectangle(150, 58, 128, 240, radius: 20, .line("#fff", 5, opacity: 90))
            canvas.path("M170 130l70-52M170 166l90-66", .line("#fff", 8, opacity: isNamed("matte") ? 25 : 75))
            canvas.rectangle(196, 66, 36, 7, radius: 3, .fill("#fff", opacity: 80))
            canvas.path("M278 150h26v34h-26z", .fill(palette.accent))
        }
    }

    /// Four cartridges in a row, black first.
    func drawInk(on canvas: inout Canvas) {
        drawShade(on: &canvas, width: 270)
        for (index, colour) in ["#33353c", "#2fa7c9", "#d2478d", "#f0c53c"].enumerated() {
            let x = 76 + index * 64
            canvas.path("M\(x) 150h56v150q0 14-14 14h-28q-14 0-14-14z", .fill(isNamed("Refilled") ? "#e9e2d2" : "#4b4f59"))
            canvas.rectangle(x + 16, 128, 24, 24, radius: 4, .fill("#22242a"))
            canvas.rectangle(x, 198, 56, 70, .fill(colour))
            canvas.path("M\(x + 28) 212q18 24 0 38-18-14 0-38z", .fill("#fff", opacity: 85))
            canvas.path("M\(x + 9) 160v28", .line("#fff", 5, opacity: 40))
        }
        canvas.text(packText, x: 200, y: 104, size: 26, width: 200, fill: palette.deep, isBold: true)
    }

    /// The digit of `stage 2` or `size 4`.
    private var sizeNumber: String? {
        product.parameters.first?.value.split(separator: " ").last.flatMap { Int($0) }.map(String.init)
    }

    /// The measure of a pack as its label says it.
    private var packText: String {
        guard let measure = product.parameters.first, let unit = measure.unit else { return "" }
        return measure.value + " " + unit
    }
}
