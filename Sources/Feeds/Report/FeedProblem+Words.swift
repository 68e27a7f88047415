/// What the kinds of problems mean to a shopkeeper.
extension FeedProblem.Kind {
    /// What becomes of an offer with such a problem.
    public var effect: FeedProblem.Effect {
        switch self {
        case .badID, .noName, .noPrice, .duplicateID, .tooManyOffers, .endsEarly, .badRow: .skipped
        case .badAddress, .oldPriceNotHigher, .badPrice, .badCurrency, .badAvailability, .cutText, .tooManyValues, .badBytes,
            .wrongEncoding, .strayMarkup, .unclosedElement, .unclosedCDATA, .tooDeep, .syntax, .badCategory:
            .corrected
        case .noAddress, .unknownCategory, .noCategory, .priceFrom, .noPicture: .noted
        }
    }

    /// The kind in words, behind a number: `12 ×` …
    public var title: String {
        switch self {
        case .badID: "no usable id"
        case .noName: "no name"
        case .noPrice: "no price above zero"
        case .duplicateID: "an id that came before; the first offer counts"
        case .tooManyOffers: "beyond the number of offers that is taken"
        case .endsEarly: "the feed breaks off inside an offer"
        case .badRow: "a row that does not fit the header"
        case .noAddress: "no address: such products are not shown"
        case .badAddress: "an address that is not http, https or a path was left out"
        case .oldPriceNotHigher: "an old price that is not above the price was left out"
        case .badPrice: "an old, purchase or regional price that is no amount was left out"
        case .badCurrency: "a currency that is none; the feed's main currency was assumed"
        case .badAvailability: "an unknown word for availability; taken as not available"
        case .cutText: "text longer than is kept was cut"
        case .tooManyValues: "more pictures, categories, properties or regions than are kept"
        case .badBytes: "bytes that are no text were replaced"
        case .wrongEncoding: "the encoding is not the one declared; the real one was used"
        case .strayMarkup: "an ampersand or bracket that was not escaped was read as text"
        case .unclosedElement: "an element that is not closed, or closed twice, was put right"
        case .unclosedCDATA: "a CDATA section without its end was ended"
        case .tooDeep: "elements nested too deeply were left out"
        case .syntax: "other faults of the XML were passed over"
        case .badCategory: "a category without id or name, or given twice, or below itself, was put right"
        case .unknownCategory: "a category that the feed does not list"
        case .noCategory: "no category"
        case .priceFrom: "a price that is only the lowest of several (from)"
        case .noPicture: "no picture"
        }
    }
}
