import Commerce

/// A drawing of a product: a small SVG document in the product's own colour, the same for the same product.
struct ProductPicture {
    let product: Product
    let motif: Motif
    let palette: Palette
    /// Tells articles of one shelf apart; variants of one article share it.
    let style: Int

    /// A picture of a product with the motif of its shelf.
    init(of product: Product, motif: Motif) {
        self.product = product
        self.motif = motif
        let colour = product.parameters.first { $0.name == ParameterName.colour }?.value
        palette = Palette(Tint(named: colour ?? ""))
        style = Self.hash(product.group?.rawValue ?? product.id.rawValue)
    }

    /// The complete document, at most 3 KB, with the product's name as its accessible title.
    var svg: String {
        var canvas = Canvas()
        canvas.rectangle(0, 0, 400, 400, .fill(palette.backdrop))
        canvas.circle(200, 186, 150, .fill(palette.halo))
        draw(on: &canvas)
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 400\" role=\"img\">"
            + "<title>\(product.name.markupEscaped)</title>" + canvas.markup + "</svg>"
    }

    /// Where the first measure of the product lies between two bounds, from 0 to 100; 50 if it has none.
    func share(from low: Double, to high: Double) -> Int {
        guard let value = product.parameters.first.flatMap({ Double($0.value) }) else { return 50 }
        return Int(min(1, max(0, (value - low) / (high - low))) * 100)
    }

    /// Whether the product's name holds a word.
    func isNamed(_ word: String) -> Bool {
        product.name.contains(word)
    }

    /// The shade that the thing throws on the table.
    func drawShade(on canvas: inout Canvas, width: Int, y: Int = 326) {
        canvas.ellipse(200, y, width / 2, max(7, width / 16), .fill(palette.shade, opacity: 75))
    }

    private func draw(on canvas: inout Canvas) {
        switch motif {
        case .bottle: drawBottle(on: &canvas)
        case .pacifier: drawPacifier(on: &canvas)
        case .steriliser: drawSteriliser(on: &canvas)
        case .plate: drawPlate(on: &canvas)
        case .bib: drawBib(on: &canvas)
        case .duck: drawDuck(on: &canvas)
        case .phone: drawPhone(on: &canvas)
        case .phoneCase: drawPhoneCase(on: &canvas)
        case .headphones: drawHeadphones(on: &canvas)
        case .charger: drawCharger(on: &canvas)
        case .watch: drawWatch(on: &canvas)
        case .picturebook, .cookbook, .craftbook, .novel: drawBook(on: &canvas)
        case .pan: drawPan(on: &canvas)
        case .knife: drawKnife(on: &canvas)
        case .pot: drawPot(on: &canvas)
        case .blocks: drawBlocks(on: &canvas)
        case .plush: drawPlush(on: &canvas)
        case .tin: drawTin(on: &canvas)
        case .pack: drawPack(on: &canvas)
        case .pouch: drawPouch(on: &canvas)
        case .film: drawFilm(on: &canvas)
        case .printer: drawPrinter(on: &canvas)
        case .ink: drawInk(on: &canvas)
        case .jug: drawJug(on: &canvas)
        case .cartridge: drawCartridge(on: &canvas)
        case .utensil: drawUtensil(on: &canvas)
        }
    }

    /// FNV-1a, cut to a small number that is never negative.
    private static func hash(_ text: String) -> Int {
        let value = text.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
        return Int(value >> 8 & 0xFFFF)
    }
}
