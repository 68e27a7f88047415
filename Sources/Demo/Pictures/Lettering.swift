/// A title broken into lines that fit a cover.
struct Lettering {
    /// The lines, at most five; what does not fit is cut with an ellipsis.
    let lines: [String]
    /// The size of the letters.
    let size: Int

    /// Breaks between words; a word longer than a line stands alone and is squeezed when drawn.
    init(_ text: String, maximumLineLength: Int) {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= maximumLineLength {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        if lines.count > 5 {
            lines.removeSubrange(5...)
            lines[4] += "…"
        }
        self.lines = lines
        size = lines.count > 3 ? 19 : 22
    }

    /// From one line's foot to the next.
    var leading: Int { size * 120 / 100 }

    /// All lines together.
    var height: Int { lines.count * leading }
}
