/// A sheet of 400 × 400 on which SVG shapes are laid one over the other.
struct Canvas {
    /// The elements so far.
    private(set) var markup = ""

    /// How a shape is painted; nil leaves SVG's own default.
    struct Paint {
        var fill: String?
        var stroke: String?
        var width = 0
        /// In per cent.
        var opacity = 100

        static func fill(_ colour: String, opacity: Int = 100) -> Paint { Paint(fill: colour, opacity: opacity) }
        static func line(_ colour: String, _ width: Int, opacity: Int = 100) -> Paint {
            Paint(fill: "none", stroke: colour, width: width, opacity: opacity)
        }

        /// White light on a surface.
        static let gloss = Paint.fill("#fff", opacity: 35)

        var attributes: String {
            var text = ""
            if let fill { text += " fill=\"\(fill)\"" }
            if let stroke {
                text += " stroke=\"\(stroke)\" stroke-width=\"\(width)\" stroke-linecap=\"round\" stroke-linejoin=\"round\""
            }
            if opacity < 100 { text += " opacity=\".\(opacity < 10 ? "0" : "")\(opacity)\"" }
            return text
        }
    }

    /// A rectangle with its top left corner and the radius of its corners.
    mutating func rectangle(_ x: Int, _ y: Int, _ width: Int, _ height: Int, radius: Int = 0, _ paint: Paint) {
        let corners = radius > 0 ? " rx=\"\(radius)\"" : ""
        markup += "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\"\(corners)\(paint.attributes)/>"
    }

    /// A circle around its middle.
    mutating func circle(_ x: Int, _ y: Int, _ radius: Int, _ paint: Paint) {
        markup += "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\"\(paint.attributes)/>"
    }

    /// An ellipse around its middle.
    mutating func ellipse(_ x: Int, _ y: Int, _ radiusX: Int, _ radiusY: Int, _ paint: Paint) {
        markup += "<ellipse cx=\"\(x)\" cy=\"\(y)\" rx=\"\(radiusX)\" ry=\"\(radiusY)\"\(paint.attributes)/>"
    }

    /// A path in SVG's own notation.
    mutating func path(_ data: String, _ paint: Paint) {
        markup += "<path d=\"\(data)\"\(paint.attributes)/>"
    }

    /// A dashed line along a path.
    mutating func seam(_ data: String, _ colour: String) {
        markup += "<path d=\"\(data)\" fill=\"none\" stroke=\"\(colour)\" stroke-width=\"3\" stroke-dasharray=\"9 7\"/>"
    }

    /// A line of text around its middle, at most `width` wide whatever font the viewer has.
    mutating func text(_ text: String, x: Int, y: Int, size: Int, width: Int, fill: String, isBold: Bool = false) {
        let estimate = text.unicodeScalars.count * size * 58 / 100
        let fit = estimate > width ? " textLength=\"\(width)\" lengthAdjust=\"spacingAndGlyphs\"" : ""
        let weight = isBold ? " font-weight=\"700\"" : ""
        markup += "<text x=\"\(x)\" y=\"\(y)\" font-size=\"\(size)\"\(weight)\(fit) fill=\"\(fill)\" text-anchor=\"middle\""
        markup += " font-family=\"Georgia,serif\">\(text.markupEscaped)</text>"
    }

    /// Shapes turned by some degrees around a point and scaled in hundredths towards it.
    mutating func group(
        turned degrees: Int = 0, scaled percent: Int = 100, around x: Int, _ y: Int, _ draw: (inout Canvas) -> Void
    ) {
        guard degrees != 0 || percent != 100 else { return draw(&self) }
        let scale = "\(percent / 100).\(percent % 100 < 10 ? "0" : "")\(percent % 100)"
        markup += "<g transform=\"translate(\(x) \(y)) rotate(\(degrees)) scale(\(scale)) translate(\(-x) \(-y))\">"
        draw(&self)
        markup += "</g>"
    }
}
