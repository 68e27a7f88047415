import Commerce

extension ProductPicture {
    /// A book standing upright: title, author, and a cover in the manner of its shelf.
    func drawBook(on canvas: inout Canvas) {
        drawShade(on: &canvas, width: 230, y: 348)
        let isHardcover = isNamed("hardcover")
        canvas.path("M106 66l-14 10v260l14 10z", .fill(palette.deep))
        if isHardcover { canvas.rectangle(110, 62, 190, 286, radius: 3, .fill("#fdfaf3")) }
        canvas.rectangle(104, 56, 194, 288, radius: 4, .fill(palette.base))
        drawCover(on: &canvas)
        canvas.rectangle(104, 56, 14, 288, .fill(palette.deep, opacity: 22))
        canvas.rectangle(118, 56, 3, 288, .fill("#fff", opacity: 30))
        if isHardcover { canvas.path("M262 344v30l-10-9-10 9v-30z", .fill(palette.accent)) }
        drawLettering(on: &canvas)
    }

    /// The title without the format, which stands last in the name.
    var bookTitle: String {
        let binding = product.parameters.first { $0.name == ParameterName.format }
        guard let format = binding?.value else { return product.name }
        let suffix = ", " + format
        return product.name.hasSuffix(suffix) ? String(product.name.dropLast(suffix.count)) : product.name
    }

    private func drawLettering(on canvas: inout Canvas) {
        let lines = Lettering(bookTitle, maximumLineLength: 13)
        canvas.rectangle(124, 78, 168, lines.height + 48, radius: 6, .fill("#fffdf8", opacity: 93))
        for (index, line) in lines.lines.enumerated() {
            canvas.text(
                line, x: 208, y: 78 + 18 + lines.size * 80 / 100 + index * lines.leading, size: lines.size, width: 152,
                fill: palette.deep, isBold: true)
        }
        let author = product.parameters.first { $0.name == ParameterName.author }?.value ?? ""
        canvas.text(author, x: 208, y: 78 + lines.height + 32, size: 14, width: 150, fill: palette.deep)
    }

    private func drawCover(on canvas: inout Canvas) {
        switch motif {
        case .picturebook:
            canvas.path("M121 286q50-44 94-8t83-16v82H121z", .fill(palette.light))
            canvas.circle(160 + style % 3 * 40, 296, 30, .fill("#fff", opacity: 92))
            canvas.path("M\(150 + style % 3 * 40) 292v5m20-5v5m-16 9q6 6 12 0", .line(palette.deep, 4))
            canvas.path("M\(134 + style % 3 * 40) 278l2-22 18 12m32 10l-2-22-18 12", .line("#fff", 8))
        case .cookbook:
            canvas.circle(208, 276, 52, .fill(palette.pale))
            canvas.circle(208, 276, 36, .fill("#fff"))
            canvas.path("M208 302q-34-22 0-56 34 34 0 56zm0-40v46", .fill(palette.dark))
            canvas.path("M136 236v80M280 236v80", .line(palette.pale, 6))
        case .craftbook:
            canvas.circle(208, 276, 48, .fill(palette.light))
            canvas.path(
                "M166 260q40-26 82 2M162 280q46-22 92 4M172 304q38-14 74 4M186 238q-30 40-4 82M224 236q30 40 6 80",
                .line(palette.dark, 4))
            canvas.path("M150 332l120-110M270 334L156 222", .line("#e8cfa2", 6))
        default:
            canvas.circle([160, 208, 252][style % 3], 252, 26, .fill(palette.accent))
            canvas.path("M121 290l48-46 40 36 34-28 55 46v46H121z", .fill(palette.dark))
            canvas.path("M121 318q44-20 88 0t89 0v26H121z", .fill(palette.deep))
        }
    }
}
