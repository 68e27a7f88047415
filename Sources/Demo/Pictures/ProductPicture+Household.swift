import Commerce

extension ProductPicture {
    /// A printer with a sheet coming out; flat where it is compact.
    func drawPrinter(on canvas: inout Canvas) {
        drawShade(on: &canvas, width: 280)
        let top = isNamed("Compact") ? 214 : 178
        canvas.path("M134 \(top)V92h132v\(top - 92)z", .fill("#fff"))
        canvas.path("M152 112h96M152 130h70", .line(palette.shade, 5))
        canvas.rectangle(70, top, 260, 312 - top, radius: 22, .fill(palette.base))
        canvas.rectangle(70, top, 260, 34, radius: 16, .fill(palette.light))
        canvas.rectangle(112, 262, 176, 20, radius: 8, .fill(palette.deep))
        canvas.path("M126 272h148l18 56H108z", .fill("#fff"))
        if isNamed("Photo") {
            canvas.path("M138 284h124l10 34H128z", .fill("#8fc3e6"))
            canvas.path("M132 316l30-22 22 14 26-20 52 30z", .fill("#6e9c66"))
        } else {
            canvas.path("M134 290h132M130 306h112", .line(palette.shade, 5))
        }
        canvas.circle(302, top + 17, 7, .fill("#6fc48a"))
        canvas.rectangle(92, top + 11, 56, 13, radius: 6, .fill(palette.deep))
        canvas.path("M90 \(top + 52)v30", .line("#fff", 8, opacity: 40))
    }

    /// A jug with its filter and water in it; a carafe where it is one.
    func drawJug(on canvas: inout Canvas) {
        drawShade(on: &canvas, width: 200)
        if isNamed("carafe") {
            canvas.path("M166 84h68q-6 70 34 116 26 60-8 118-60 16-120 0-34-58-8-118 40-46 34-116z", .fill("#fff", opacity: 88))
            canvas.path("M134 214q66 16 132 0 16 54-10 98-56 14-112 0-26-44-10-98z", .fill("#9fcfe8"))
            canvas.rectangle(160, 64, 80, 26, radius: 9, .fill(palette.dark))
            canvas.rectangle(184, 90, 32, 96, radius: 10, .fill(palette.base))
            canvas.path("M150 228v66", .line("#fff", 8, opacity: 60))
            canvas.circle(214, 252, 8, .fill("#fff", opacity: 70))
            return
        }
        canvas.path("M272 138q72-8 62 74-6 58-66 62", .line(palette.base, 19))
        canvas.path("M112 110h168l-16 206q-64 16-132 0z", .fill("#fff", opacity: 88))
        canvas.path("M122 214h150l-8 98q-64 16-132 0z", .fill("#9fcfe8"))
        canvas.path("M148 128h98l-14 84h-70z", .fill(palette.light))
        canvas.rectangle(176, 206, 44, 58, radius: 10, .fill(palette.dark))
        canvas.path("M184 222h28M184 238h28", .line(palette.pale, 5))
        canvas.path("M96 104q10-30 48-30h120q24 0 24 38H112z", .fill(palette.base))
        canvas.path("M142 240l6 60", .line("#fff", 8, opacity: 60))
    }

    /// Filter cartridges, as many as are in the pack, under a drop.
    func drawCartridge(on canvas: inout Canvas) {
        drawShade(on: &canvas, width: 260)
        let count = min(3, max(1, product.parameters.first.flatMap { Int($0.value) } ?? 1))
        let places = [[200], [142, 258], [104, 200, 296]][count - 1]
        for x in places {
            canvas.path("M\(x - 44) 176h88l-10 138q-34 12-68 0z", .fill("#fff"))
            canvas.path("M\(x - 40) 226h80l-6 84q-34 12-68 0z", .fill(palette.light))
            canvas.rectangle(x - 50, 154, 100, 30, radius: 12, .fill(palette.base))
            canvas.rectangle(x - 18, 136, 36, 22, radius: 8, .fill(palette.dark))
            canvas.path("M\(x - 24) 246h48M\(x - 22) 266h44M\(x - 20) 286h40", .line(palette.dark, 5, opacity: 60))
            canvas.path("M\(x - 30) 196l4 100", .line("#fff", 6, opacity: 70))
        }
        canvas.path("M200 52q40 46 0 70-40-24 0-70z", .fill("#7fbfe3"))
        canvas.path("M188 94q-2 12 8 18", .line("#fff", 5, opacity: 80))
    }

    /// A turner, a whisk, a spoon, a ladle or tongs, hanging from a rail.
    func drawUtensil(on canvas: inout Canvas) {
        canvas.path("M70 84h260", .line("#9aa1ab", 10))
        canvas.path("M200 84v18", .line("#7c838d", 7))
        canvas.circle(200, 108, 13, .line(palette.dark, 7))
        if isNamed("Tongs") {
            canvas.path("M200 122q-52 90-38 176M200 122q52 90 38 176", .line("#b9c0c9", 15))
            canvas.ellipse(162, 306, 17, 26, .fill(palette.base))
            canvas.ellipse(238, 306, 17, 26, .fill(palette.base))
            canvas.circle(200, 136, 15, .fill(palette.dark))
            canvas.path("M156 294q-2 10 2 20", .line("#fff", 5, opacity: 50))
        } else if isNamed("Whisk") {
            canvas.rectangle(187, 120, 26, 98, radius: 12, .fill(palette.base))
            canvas.path("M200 216c-84 60-60 130 0 130s84-70 0-130", .line("#9aa1ab", 6))
            canvas.path("M200 216c-44 60-36 126 0 130 36-4 44-70 0-130", .line("#b9c0c9", 6))
            canvas.path("M200 216v128", .line("#9aa1ab", 6))
            canvas.path("M194 132v70", .line("#fff", 5, opacity: 50))
        } else {
            canvas.rectangle(188, 120, 24, 130, radius: 11, .fill(palette.dark))
            canvas.path("M194 134v96", .line("#fff", 5, opacity: 40))
            if isNamed("Turner") {
                canvas.path("M160 244h80l12 96q-52 14-104 0z", .fill(palette.base))
                canvas.path("M178 268v52M200 268v54M222 268v52", .line(palette.backdrop, 8))
            } else if isNamed("Ladle") {
                canvas.path("M128 268q72 24 144 0 0 74-72 74t-72-74z", .fill(palette.base))
                canvas.ellipse(200, 268, 72, 16, .fill(palette.light))
                canvas.path("M146 290q6 26 28 36", .line("#fff", 6, opacity: 45))
            } else {
                canvas.ellipse(200, 290, 44, 60, .fill(palette.base))
                canvas.ellipse(200, 286, 30, 44, .fill(palette.dark, opacity: 60))
                canvas.path("M176 274q4-24 18-32", .line("#fff", 5, opacity: 45))
            }
        }
    }
}
