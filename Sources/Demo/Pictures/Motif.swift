/// What a product's picture shows.
enum Motif: Sendable, CaseIterable {
    case bottle, pacifier, steriliser, plate, bib, duck
    case phone, phoneCase, headphones, charger, watch
    case picturebook, cookbook, craftbook, novel
    case pan, knife, pot
    case blocks, plush
    case tin, pack, pouch, film, printer, ink, jug, cartridge, utensil
}
