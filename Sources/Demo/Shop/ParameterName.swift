/// Property names that the demo itself reads.
enum ParameterName {
    /// The colour, which also colours the picture.
    static let colour = "Colour"
    /// The model of a device that accessories name.
    static let model = "Model"
    /// The model that an accessory fits.
    static let fits = "Fits"
    /// How a book is bound.
    static let format = "Format"
    /// Who wrote a book.
    static let author = "Author"
}
