extension ProductPicture {
    /// A bottle with milk in it; taller for a larger volume. Cups have a straw, trainers have handles.
    func drawBottle(on canvas: inout Canvas) {
        drawShade(on: &canvas, width: 190)
        let isCup = isNamed("Straw")
        let isSteel = isNamed("Steel")
        let scale = isCup ? 106 : 100 + share(from: 120, to: 350) * 20 / 100
        canvas.group(scaled: scale, around: 200, 326) { canvas in
            if isNamed("handles") {
                canvas.path("M150 176c-58-6-66 84-4 86", .line(palette.dark, 15))
                canvas.path("M250 176c58-6 66 84 4 86", .line(palette.dark, 15))
            }
            let body = "M150 152q-12 16-12 40v104q0 30 30 30h64q30 0 30-30V192q0-24-12-40z"
            canvas.path(body, .fill(isSteel ? palette.base : "#fff", opacity: isSteel ? 100 : 90))
            if isSteel {
                canvas.rectangle(138, 214, 124, 60, .fill(palette.dark, opacity: 45))
            } else {
                canvas.path("M138 218q31-12 62 0t62 0v78q0 30-30 30h-64q-30 0-30-30z", .fill(palette.light))
                for step in 0..<4 { canvas.path("M236 \(204 + step * 26)h\(step % 2 == 0 ? 16 : 10)", .line(palette.dark, 3)) }
            }
            canvas.rectangle(154, 172, 12, 132, radius: 6, .gloss)
            if isCup {
                canvas.path("M208 92l-8-32q-2-12 12-14l26-2", .line(palette.accent, 11))
                canvas.path("M142 152q0-62 58-62t58 62z", .fill(palette.base))
            } else {
                canvas.path("M166 124q0-26 20-32 4-4 4-18a10 10 0 0 1 20 0q0 14 4 18 20 6 20 32z", .fill("#f6dcb8"))
                canvas.path("M178 116q2-14 12-18", .line("#fff", 5, opacity: 60))
            }
            canvas.rectangle(142, 122, 116, 34, radius: 9, .fill(palette.base))
            canvas.path("M156 128v22M172 128v22M188 128v22M204 128v22M220 128v22M236 128v22", .line(palette.dark, 3, opacity: 50))
        }
    }

    /// A pacifier seen from the front: shield, vents, knob and ring.
    func drawPacifier(on canvas: inout Canvas) {
        drawShade(on: &canvas, width: 170)
        canvas.group(turned: -10 + style % 3 * 10, around: 200, 200) { canvas in
            let ring = isNamed("wooden") ? "#d8ac78" : palette.dark
            canvas.circle(200, 256, 50, .line(ring, 17))
            canvas.path("M166 246q10-26 34-26", .line("#fff", 4, opacity: 45))
            switch style % 3 {
            case 0:
                canvas.path(
                    "M200 104c-36-22-104-12-104 44 0 46 60 74 104 74s104-28 104-74c0-56-68-66-104-44z", .fill(palette.base))
            case 1: canvas.ellipse(200, 158, 100, 66, .fill(palette.base))
            default: canvas.path("M126 100q74 22 148 0 34 10 28 60-8 62-102 62T98 160q-6-50 28-60z", .fill(palette.base))
            }
            canvas.path("M122 138q8-26 34-28", .line("#fff", 7, opacity: 50))
            for x in [136, 264] { canvas.ellipse(x, 164, 13, 17, .fill(palette.backdrop)) }
            canvas.circle(200, 162, 38, .fill(palette.dark))
            canvas.circle(200, 158, 32, .fill(palette.light))
            if isNamed("Night") {
                canvas.path("M206 138a22 22 0 1 0 14 32a18 18 0 1 1-14-32z", .fill("#fff4b8"))
            } else {
                canvas.path("M200 172c-30-18-16-36 0-22 16-14 30 4 0 22z", .fill(palette.pale))
            }
        }
    }

    /// A steam steriliser: a dome with bottles under it on a heated foot. Kettles and racks share the foot.
    func drawSteriliser(on canvas: inout Canvas) {
        drawShade(on: &canvas, width: 230)
        if isNamed("rack") { return drawRack(on: &canvas) }
        if isNamed("warmer") { return drawWarmer(on: &canvas) }
        if isNamed("bags") { return drawBag(on: &canvas) }
        if isNamed("Kettle") { return drawPot(on: &canvas) }
        canvas.path("M126 262V160q0-66 74-66t74 66v102z", .fill("#fff", opacity: 85))
        for (x, height) in [(146, 84), (184, 104), (222, 84)] {
            canvas.rectangle(x, 258 - height, 32, height, radius: 9, .fill(palette.light))
            canvas.rectangle(x + 5, 246 - height, 22, 16, radius: 5, .fill(palette.accent))
        }
        canvas.path("M146 224v-60q2-40 32-50", .line("#fff", 8, opacity: 80))
        canvas.rectangle(180, 80, 40, 18, radius: 9, .fill(palette.dark))
        canvas.path("M112 258h176l10 48q2 18-16 18H118q-18 0-16-18z", .fill(palette.base))
        canvas.rectangle(112, 254, 176, 12, radius: 6, .fill(palette.dark))
        canvas.circle(200, 296, 15, .fill(palette.pale))
        canvas.path("M200 288v8", .line(palette.deep, 4))
        if style % 2 == 0 { canvas.path("M176 62q-8-10 0-20t0-20M224 62q-8-10 0-20t0-20", .line("#fff", 6, opacity: 90)) }
    }

    /// A tray of grass on which a bottle and a cup dry.
    private func drawRack(on canvas: inout Canvas) {
        for index in 0..<13 {
            canvas.path(
                "M\(116 + index * 14) 290q\(index % 2 == 0 ? 6 : -6)-\(38 + index * 7 % 22)-2-\(78 + index * 11 % 30)",
                .line(palette.dark, 7))
        }
        canvas.path("M150 236v-90q0-22 22-22h12q22 0 22 22v90z", .fill("#fff", opacity: 92))
        canvas.path("M226 246l6-58h40l6 58z", .fill(palette.accent))
        canvas.rectangle(92, 276, 216, 48, radius: 20, .fill(palette.base))
        canvas.rectangle(112, 286, 176, 8, radius: 4, .gloss)
    }

    /// A bottle that stands in a round heater with a dial.
    private func drawWarmer(on canvas: inout Canvas) {
        canvas.path("M166 124q0-26 20-32 4-4 4-18a10 10 0 0 1 20 0q0 14 4 18 20 6 20 32z", .fill("#f6dcb8"))
        canvas.rectangle(150, 118, 100, 30, radius: 8, .fill(palette.accent))
        canvas.path("M152 148h96v80h-96z", .fill("#fff", opacity: 92))
        canvas.path("M152 180q24 10 48 0t48 0v50h-96z", .fill(palette.light))
        canvas.path("M122 214h156l12 88q2 24-20 24H130q-22 0-20-24z", .fill(palette.base))
        canvas.ellipse(200, 214, 78, 13, .fill(palette.dark))
        canvas.circle(200, 274, 26, .fill(palette.pale))
        canvas.path("M200 274l10-16", .line(palette.deep, 6))
        canvas.path("M136 240l-7 56", .line("#fff", 8, opacity: 40))
    }

    /// A bag with a zip and the steam it makes.
    private func drawBag(on canvas: inout Canvas) {
        canvas.path("M118 128h164l14 182q2 16-14 16H118q-16 0-14-16z", .fill("#fff", opacity: 88))
        canvas.path("M110 236q45 18 90 0t90 0l6 74q2 16-14 16H118q-16 0-14-16z", .fill(palette.light))
        canvas.rectangle(108, 112, 184, 28, radius: 10, .fill(palette.base))
        canvas.path("M124 126h150", .line("#fff", 5, opacity: 60))
        canvas.path("M168 88q-8-10 0-20t0-20M200 84q-8-10 0-20t0-20M232 88q-8-10 0-20t0-20", .line("#fff", 7))
        canvas.path("M200 206q30 34 0 62-30-28 0-62z", .fill(palette.dark))
    }

    /// A plate from above with a face or compartments, and a spoon beside it.
    func drawPlate(on canvas: inout Canvas) {
        let isSpoons = isNamed("spoons")
        if !isSpoons {
            drawShade(on: &canvas, width: 240, y: 312)
            canvas.circle(184, 200, 116, .fill(palette.dark))
            canvas.circle(184, 194, 116, .fill(palette.base))
            canvas.circle(184, 196, 92, .fill(palette.light))
            if isNamed("Divided") || isNamed("Suction") {
                canvas.path("M184 108v88M184 196l-76 46M184 196l76 46", .line(palette.base, 15))
                canvas.circle(228, 158, 15, .fill("#e9785d"))
                canvas.circle(140, 160, 13, .fill("#8fb573"))
                canvas.ellipse(186, 250, 26, 15, .fill("#f3cf7a"))
            } else {
                canvas.circle(184, 196, 66, .fill(palette.pale))
                canvas.path("M158 184v8M210 184v8M160 214q24 22 48 0", .line(palette.deep, 6))
            }
            canvas.path("M88 172q14-56 66-72", .line("#fff", 8, opacity: 50))
        }
        let places = isSpoons ? [128, 200, 272] : [336]
        for (index, x) in places.enumerated() {
            let fill = index == 1 ? palette.accent : palette.dark
            canvas.rectangle(x - 8, 176, 16, 136, radius: 8, .fill(fill))
            canvas.ellipse(x, 146, 24, 38, .fill(fill))
            canvas.ellipse(x, 144, 14, 26, .gloss)
        }
    }

    /// A bib with its neck hole, a small pattern and, if it has one, the pocket.
    func drawBib(on canvas: inout Canvas) {
        drawShade(on: &canvas, width: 190, y: 338)
        if isNamed("Sleeved") {
            canvas.path("M130 118L66 196l34 34 48-46zM270 118l64 78-34 34-48-46z", .fill(palette.dark))
        }
        canvas.path(
            "M150 64q-18 6-22 38-28 20-28 66v92q0 72 100 72t100-72v-92q0-46-28-66-4-32-22-38-8 70-50 70t-50-70z",
            .fill(palette.base))
        canvas.path("M150 64q8 70 50 70t50-70", .line(palette.dark, 7))
        if isNamed("bandana") || isNamed("Terry") {
            for (x, y) in [(140, 180), (180, 214), (222, 178), (262, 212), (144, 250), (198, 280), (252, 262)] {
                canvas.circle(x, y, 9, .fill(palette.pale))
            }
        } else {
            canvas.path("M168 176v8M232 176v8M180 200q20 18 40 0", .line(palette.deep, 6))
            canvas.circle(150, 198, 10, .fill(palette.accent))
            canvas.circle(250, 198, 10, .fill(palette.accent))
            canvas.path("M104 240q96 34 192 0v22q0 70-96 70t-96-70z", .fill(palette.dark))
            canvas.path("M104 240q96 34 192 0", .line(palette.light, 7))
        }
        canvas.path("M116 220v-48q2-26 16-42", .line("#fff", 8, opacity: 45))
    }

    /// A duck on the water; a whale where the product is one.
    func drawDuck(on canvas: inout Canvas) {
        let isWhale = isNamed("whale")
        canvas.circle(312, 118, 13, .fill("#fff", opacity: 85))
        canvas.circle(288, 84, 8, .fill("#fff", opacity: 85))
        canvas.circle(92, 132, 10, .fill("#fff", opacity: 85))
        if isWhale {
            canvas.path(
                "M88 250q0-98 104-98 64 0 88 54 32-6 34-48-22 2-28-18 26-8 38 10 14-16 38-4-10 22-30 14 2 112-120 112z",
                .fill(palette.base))
            canvas.path("M190 146q-4-34-28-36M192 146q0-40 26-44", .line("#9fcbe8", 7))
            canvas.circle(146, 216, 8, .fill("#fff"))
            canvas.path("M108 240q30 22 66 6", .line(palette.light, 6))
        } else {
            canvas.path("M96 208q40 26 78 4 54-18 104 4 26 8 38-18 14 92-70 92h-68q-78 0-82-82z", .fill(palette.base))
            canvas.circle(150, 158, 60, .fill(palette.base))
            canvas.path("M98 158q-42-2-44 16 22 20 48 12z", .fill("#ee8a4a"))
            canvas.circle(136, 142, 9, .fill("#35302c"))
            canvas.circle(139, 139, 3, .fill("#fff"))
            canvas.path("M186 226q42 46 90 4-12 48-54 46-30-2-36-50z", .fill(palette.dark))
            canvas.path("M158 110q18 2 30 18", .line("#fff", 7, opacity: 55))
            if isNamed("Stacking") {
                canvas.circle(238, 170, 26, .fill(palette.accent))
                canvas.path("M212 196q40 16 76-4-2 34-40 34-32 0-36-30zM214 168l-16 6 16 8z", .fill(palette.accent))
                canvas.circle(230, 164, 4, .fill("#35302c"))
            }
            if isNamed("Captain") { canvas.path("M106 112q44-44 90-4l-6 14q-40-24-80 4z", .fill("#37507c")) }
            if isNamed("thermometer") {
                canvas.rectangle(206, 236, 56, 34, radius: 8, .fill("#fff"))
                canvas.text("37°", x: 234, y: 261, size: 22, width: 50, fill: "#35302c", isBold: true)
            }
        }
        canvas.path("M40 290q20-16 40 0t40 0 40 0 40 0 40 0 40 0 40 0 40 0v64q-160 30-320 0z", .fill("#9fcbe8", opacity: 70))
        canvas.path("M70 316q20-14 40 0t40 0M230 326q20-14 40 0t40 0", .line("#fff", 5, opacity: 80))
    }
}
