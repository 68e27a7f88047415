extension ProductPicture {
    /// A phone from the front with a landscape on its display; one with keys where it has keys.
    func drawPhone(on canvas: inout Canvas) {
        drawShade(on: &canvas, width: 180, y: 336)
        canvas.group(scaled: isNamed("Mini") ? 86 : isNamed("Plus") ? 108 : 98, around: 200, 336) { canvas in
            canvas.rectangle(130, 60, 140, 276, radius: 26, .fill(palette.deep))
            canvas.rectangle(126, 60, 140, 276, radius: 26, .fill(palette.dark))
            if isNamed("Simple") { return drawKeys(on: &canvas) }
            canvas.rectangle(134, 68, 124, 260, radius: 19, .fill(palette.pale))
            let sun = [(222, 132), (168, 124), (204, 108)][style % 3]
            canvas.circle(sun.0, sun.1, 22, .fill(palette.accent))
            canvas.path("M134 226q34-56 62-16 26-46 62 4v95q0 19-19 19h-86q-19 0-19-19z", .fill(palette.light))
            canvas.path("M134 268q40-44 70-8 26-26 54 0v49q0 19-19 19h-86q-19 0-19-19z", .fill(palette.base))
            canvas.rectangle(176, 76, 40, 10, radius: 5, .fill(palette.deep))
            for x in [152, 178, 204, 230] { canvas.rectangle(x, 292, 18, 18, radius: 6, .fill("#fff", opacity: 80)) }
            canvas.path("M146 84q-4 4-4 14v90", .line("#fff", 5, opacity: 55))
        }
    }

    private func drawKeys(on canvas: inout Canvas) {
        canvas.rectangle(142, 80, 108, 96, radius: 10, .fill("#dfe9d8"))
        canvas.text("10:24", x: 196, y: 140, size: 32, width: 92, fill: "#38423a", isBold: true)
        for row in 0..<4 {
            for column in 0..<3 { canvas.rectangle(144 + column * 36, 196 + row * 32, 30, 24, radius: 9, .fill(palette.light)) }
        }
    }

    /// The back of a case with the opening for the cameras; leather is stitched, patterns have dots.
    func drawPhoneCase(on canvas: inout Canvas) {
        drawShade(on: &canvas, width: 190, y: 336)
        canvas.group(turned: -6, around: 200, 200) { canvas in
            canvas.rectangle(130, 62, 150, 276, radius: 32, .fill(palette.dark))
            canvas.rectangle(124, 60, 150, 276, radius: 32, .fill(palette.base))
            if isNamed("Leather") || isNamed("wallet") {
                canvas.seam("M134 94q0-24 24-24h82q24 0 24 24v208q0 24-24 24h-82q-24 0-24-24z", palette.light)
            }
            if isNamed("wallet") {
                canvas.path("M124 214h150v28H124z", .fill(palette.dark))
                canvas.circle(254, 228, 9, .fill("#e8d6a8"))
            }
            if isNamed("Pattern") {
                for row in 0..<4 {
                    for column in 0..<3 {
                        canvas.circle(
                            156 + column * 44 + row % 2 * 10, 172 + row * 42, 11,
                            .fill(row % 2 == 0 ? palette.pale : palette.accent))
                    }
                }
            }
            canvas.rectangle(138, 76, isNamed("Plus") || isNamed("Pro") ? 66 : 56, 66, radius: 20, .fill(palette.deep))
            for (x, y) in [(154, 94), (154, 122), (182, 108)] {
                canvas.circle(x, y, 11, .fill("#1d2026"))
                canvas.circle(x - 3, y - 3, 4, .fill("#7f93ad"))
            }
            canvas.path("M264 100v180", .line("#fff", 6, opacity: 35))
        }
    }

    /// Headphones from the front: band, cups, cushions; wired ones have their cable.
    func drawHeadphones(on canvas: inout Canvas) {
        drawShade(on: &canvas, width: 230)
        canvas.path("M100 234v-34q0-112 100-112t100 112v34", .line(palette.dark, isNamed("Run") ? 13 : 25))
        canvas.path("M126 146q20-48 74-48", .line(palette.light, 7, opacity: 80))
        if isNamed("wired") { canvas.path("M104 306q-4 50 60 40t76 30", .line(palette.deep, 5)) }
        for (x, inner) in [(74, 114), (264, 248)] {
            canvas.rectangle(x, 202, 62, 116, radius: 30, .fill(palette.base))
            canvas.rectangle(inner, 208, 38, 104, radius: 19, .fill(palette.deep))
            canvas.rectangle(x + 14, 222, 9, 54, radius: 4, .gloss)
        }
        if isNamed("Owl") {
            for x in [96, 304] {
                canvas.circle(x, 252, 20, .fill("#fff"))
                canvas.circle(x, 252, 10, .fill("#35302c"))
            }
            canvas.path("M88 198l-10-30 28 14zM312 198l10-30-28 14z", .fill(palette.dark))
        }
    }

    /// A charger with its cable, a slab with a gauge, a pad, or a stand.
    func drawCharger(on canvas: inout Canvas) {
        drawShade(on: &canvas, width: 210)
        if isNamed("Power bank") {
            canvas.rectangle(128, 92, 144, 232, radius: 26, .fill(palette.dark))
            canvas.rectangle(122, 90, 144, 232, radius: 26, .fill(palette.base))
            for step in 0..<4 {
                let isLit = step * 30 <= share(from: 4000, to: 20000)
                canvas.circle(158 + step * 24, 122, 7, .fill(isLit ? "#9be08a" : palette.deep))
            }
            canvas.path("M204 164l-34 54h24l-8 44 38-58h-26z", .fill(palette.pale))
            canvas.path("M140 130v150", .line("#fff", 7, opacity: 30))
        } else if isNamed("pad") || isNamed("stand") {
            if isNamed("stand") {
                canvas.path("M150 310q-10-120 18-196h64q28 76 18 196z", .fill(palette.dark))
                canvas.rectangle(148, 70, 104, 190, radius: 18, .fill("#30343c"))
                canvas.path("M206 118l-30 50h22l-8 40 36-56h-26z", .fill(palette.light))
            } else {
                canvas.path("M200 270q110 30 130-70", .line(palette.deep, 8))
                canvas.ellipse(200, 236, 118, 74, .fill(palette.dark))
                canvas.ellipse(200, 222, 118, 74, .fill(palette.base))
                canvas.ellipse(200, 220, 76, 46, .line(palette.light, 7))
            }
            canvas.ellipse(200, 314, isNamed("stand") ? 108 : 0, 16, .fill(palette.base))
        } else {
            canvas.path("M200 316q-6 40 60 26t64-100", .line(palette.deep, 9))
            canvas.rectangle(168, 62, 12, 52, radius: 5, .fill("#b9bdc4"))
            canvas.rectangle(220, 62, 12, 52, radius: 5, .fill("#b9bdc4"))
            canvas.rectangle(124, 104, 156, 200, radius: 30, .fill(palette.dark))
            canvas.rectangle(120, 102, 156, 200, radius: 30, .fill(palette.base))
            canvas.path("M202 146l-30 48h22l-8 38 36-52h-24z", .fill(palette.pale))
            canvas.rectangle(162, 258, 74, 22, radius: 11, .fill(palette.deep))
            canvas.path("M138 140v104", .line("#fff", 7, opacity: 40))
        }
    }

    /// A watch with rings of activity, hands on a classic one.
    func drawWatch(on canvas: inout Canvas) {
        drawShade(on: &canvas, width: 130, y: 352)
        let isRound = isNamed("Round") || isNamed("Classic") || isNamed("Trail")
        canvas.path("M160 130l10-92q30-10 60 0l10 92zM160 260l10 84q30 10 60 0l10-84z", .fill(palette.base))
        canvas.path("M174 60h52M174 76h52M174 318h52M174 302h52", .line(palette.dark, 4, opacity: 55))
        let isBand = isNamed("band")
        if isRound {
            canvas.circle(200, 196, 92, .fill(isNamed("Classic") ? "#b9bdc4" : "#3b4048"))
            canvas.circle(200, 196, 78, .fill(isNamed("Classic") ? palette.pale : "#15181d"))
        } else {
            canvas.rectangle(isBand ? 148 : 120, 104, isBand ? 104 : 160, 184, radius: isBand ? 40 : 44, .fill("#3b4048"))
            canvas.rectangle(isBand ? 158 : 132, 116, isBand ? 84 : 136, 160, radius: 34, .fill("#15181d"))
        }
        if isNamed("Classic") {
            canvas.path("M200 196l-26-34M200 196v-56", .line(palette.deep, 7))
            canvas.path("M200 126v8M200 258v8M130 196h8M262 196h8", .line(palette.deep, 5))
        } else {
            canvas.text("10:24", x: 200, y: 172, size: 32, width: 76, fill: "#fff", isBold: true)
            let ring = isBand ? 18 : 28
            canvas.circle(200, 222, ring, .line("#3b4048", 9))
            canvas.path("M200 \(222 - ring)a\(ring) \(ring) 0 1 1 -\(ring) \(ring)", .line(palette.light, 9))
        }
        canvas.rectangle(isRound ? 288 : isBand ? 250 : 278, 184, 10, 26, radius: 5, .fill("#5a616b"))
    }
}
