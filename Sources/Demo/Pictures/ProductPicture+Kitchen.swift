extension ProductPicture {
    /// A pan from above; larger for a larger diameter.
    func drawPan(on canvas: inout Canvas) {
        drawShade(on: &canvas, width: 260, y: 330)
        canvas.group(turned: -28, scaled: 84 + share(from: 20, to: 30) * 16 / 100, around: 190, 210) { canvas in
            let handle = isNamed("cast-iron") ? palette.deep : isNamed("Copper") ? "#8d8f94" : "#6d5442"
            canvas.rectangle(262, 192, 124, 28, radius: 14, .fill(handle))
            canvas.circle(368, 206, 6, .fill(palette.backdrop))
            canvas.circle(168, 212, 116, .fill(palette.deep))
            canvas.circle(168, 206, 116, .fill(palette.base))
            canvas.circle(168, 206, 96, .fill(isNamed("Copper") || isNamed("Steel") ? "#d5d7da" : palette.dark))
            switch style % 3 {
            case 0:
                canvas.path("M120 196q10-44 58-34 54 8 44 52-8 42-54 38-60-6-48-56z", .fill("#fffdf6"))
                canvas.circle(172, 204, 24, .fill("#f5b93f"))
            case 1:
                canvas.circle(168, 206, 70, .fill("#edc27e"))
                canvas.rectangle(152, 188, 34, 28, radius: 6, .fill("#fff1bd"))
            default:
                canvas.path("M110 206a58 58 0 0 1 58-58M126 206a42 42 0 0 1 42-42", .line("#fff", 5, opacity: 40))
                canvas.path("M186 244q26-14 22-46-28 8-22 46zm-8 6q-28 2-46-18 26-14 46 18z", .fill("#8fb573"))
            }
        }
    }

    /// A knife on a board; longer for a longer blade.
    func drawKnife(on canvas: inout Canvas) {
        drawShade(on: &canvas, width: 270, y: 330)
        canvas.rectangle(78, 100, 244, 224, radius: 26, .fill("#c99d6c"))
        canvas.rectangle(78, 94, 244, 224, radius: 26, .fill("#e3bd8d"))
        canvas.path("M100 150q90-14 200 4M96 208q110 16 208-6M100 270q80-12 200 6", .line("#cfa473", 4))
        canvas.circle(292, 124, 11, .fill(palette.backdrop))
        canvas.group(turned: -38, scaled: 80 + share(from: 13, to: 26) * 22 / 100, around: 200, 206) { canvas in
            let blade =
                isNamed("Bread")
                ? "M52 200q0-14 16-14h152v42l-9-6-10 6-10-6-10 6-10-6-10 6-10-6-10 6-10-6-10 6-10-6-10 6-10-6q-19-2-29-16z"
                : isNamed("Santoku") ? "M60 184q-10 0-6 14 8 30 50 32h116v-46z" : "M44 188q60 44 120 42h56v-46H60q-10 0-16 4z"
            canvas.path(blade, .fill("#eef0f3"))
            canvas.path("M72 196h140", .line("#b9c0c9", 4))
            canvas.rectangle(216, 182, 16, 44, radius: 4, .fill("#9aa1ab"))
            canvas.path("M232 184h100q18 4 16 24-4 24-22 18-12-6-30-4h-64z", .fill(palette.base))
            canvas.path("M240 192h86", .line("#fff", 5, opacity: 40))
            for x in [252, 280, 308] { canvas.circle(x, 205, 5, .fill(palette.pale)) }
        }
    }

    /// A moka pot, a pour-over, a press, or a pot with a belly.
    func drawPot(on canvas: inout Canvas) {
        drawShade(on: &canvas, width: 220)
        if isNamed("Moka") {
            canvas.path("M258 130q62-12 56 50-2 26-22 50", .line("#3a3534", 15))
            canvas.path("M148 224l-14 102h132l-14-102z", .fill(palette.dark))
            canvas.path("M138 120l-34-14 24 64 22 54h100l18-104z", .fill(palette.base))
            canvas.path("M138 120l130 0-32-34h-66z", .fill(palette.dark))
            canvas.circle(203, 76, 13, .fill("#3a3534"))
            canvas.rectangle(144, 216, 112, 14, radius: 4, .fill(palette.deep))
            canvas.path("M168 136l8 74M162 246l-8 66", .line("#fff", 8, opacity: 35))
        } else if isNamed("Pour") || isNamed("press") {
            canvas.path("M270 176q54 0 44 60-6 38-50 42", .line(palette.dark, 13))
            canvas.path("M132 154h136v146q0 26-26 26h-84q-26 0-26-26z", .fill("#fff", opacity: 88))
            canvas.path("M132 214h136v86q0 26-26 26h-84q-26 0-26-26z", .fill("#6a4532"))
            if isNamed("press") {
                canvas.path("M200 66v140M146 206h108", .line("#8d949e", 8))
                canvas.circle(200, 66, 15, .fill(palette.dark))
                canvas.path("M124 154q4-34 76-34t76 34z", .fill(palette.base))
            } else {
                canvas.path("M120 84h160l-48 70h-64z", .fill(palette.base))
                canvas.rectangle(112, 74, 176, 18, radius: 9, .fill(palette.dark))
            }
            canvas.path("M150 176v120", .line("#fff", 7, opacity: 50))
        } else {
            let isTall = isNamed("jug")
            canvas.path("M278 190q64-18 58 48-6 52-66 46", .line(palette.dark, 16))
            canvas.path("M128 226q-46 0-52-66 0-12-16-16 40-10 50 26 10 30 30 26z", .fill(palette.dark))
            canvas.path(
                isTall
                    ? "M140 112h124q-6 60 16 120 12 94-80 94t-80-94q26-60 20-120z"
                    : "M104 236q0-86 96-86t96 86q0 90-96 90t-96-90z", .fill(palette.base))
            if isTall {
                canvas.ellipse(202, 114, 62, 15, .fill("#fffaf0"))
            } else {
                canvas.path("M140 160q0-34 60-34t60 34z", .fill(palette.light))
                canvas.circle(200, 118, 13, .fill(palette.dark))
                if isNamed("ettle") { canvas.path("M138 150q-4-88 62-88t62 88", .line("#6d5442", 11)) }
            }
            canvas.path("M126 246q0-44 30-66", .line("#fff", 9, opacity: 45))
        }
    }
}
