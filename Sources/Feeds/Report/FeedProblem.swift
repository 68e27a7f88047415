/// One thing that was wrong with a feed, and where.
public struct FeedProblem: Hashable, Sendable {
    /// The line of the file, from 1; 0 where none can be named.
    public var line: Int
    /// The offer's id as the feed gives it; nil outside offers and for offers without one.
    public var offer: String?
    /// What exactly, for a person: the value that did not fit.
    public var detail: String

    /// A problem at a line.
    public init(line: Int, offer: String?, detail: String) {
        self.line = line
        self.offer = offer
        self.detail = detail
    }

    /// What became of the offer.
    public enum Effect: Int, Hashable, Sendable, Comparable, CaseIterable {
        /// It was not taken.
        case skipped
        /// It was taken, with something left out or put right.
        case corrected
        /// It was taken as it is; the shop may want to know.
        case noted

        /// The graver first.
        public static func < (left: Effect, right: Effect) -> Bool { left.rawValue < right.rawValue }
    }

    /// The kinds of problems; raw values are stable names for machines.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// No id, or one that is no usable id.
        case badID = "bad-id"
        /// No name, and no vendor and model to make one of.
        case noName = "no-name"
        /// No price, or none that is more than zero.
        case noPrice = "no-price"
        /// An id that came before in the same feed.
        case duplicateID = "duplicate-id"
        /// More offers than are taken.
        case tooManyOffers = "too-many-offers"
        /// The feed breaks off inside an offer.
        case endsEarly = "ends-early"
        /// A row with fewer or more fields than the header.
        case badRow = "bad-row"
        /// No address of a page: the product can be counted, but not shown.
        case noAddress = "no-address"
        /// An address of a page or picture that is not http, https or a path.
        case badAddress = "bad-address"
        /// An old price that is no reduction.
        case oldPriceNotHigher = "old-price-not-higher"
        /// A second price (old, purchase, regional) that is no amount.
        case badPrice = "bad-price"
        /// A currency that is no currency.
        case badCurrency = "bad-currency"
        /// A word for availability that is not known.
        case badAvailability = "bad-availability"
        /// Text over its limit was cut.
        case cutText = "cut-text"
        /// More pictures, categories, properties or regions than are kept.
        case tooManyValues = "too-many-values"
        /// Bytes that are no text in the feed's encoding.
        case badBytes = "bad-bytes"
        /// The characters are written otherwise than the feed declares.
        case wrongEncoding = "wrong-encoding"
        /// An ampersand or angle bracket that should have been escaped.
        case strayMarkup = "stray-markup"
        /// An element that is never closed, or closed without having been opened.
        case unclosedElement = "unclosed-element"
        /// A CDATA section that does not end where it should.
        case unclosedCDATA = "unclosed-cdata"
        /// Elements nested too deeply.
        case tooDeep = "too-deep"
        /// Anything else that the XML parser complains about.
        case syntax
        /// A category that cannot be used.
        case badCategory = "bad-category"
        /// A product's category that the feed does not list.
        case unknownCategory = "unknown-category"
        /// A product in no category.
        case noCategory = "no-category"
        /// A price that is only the lowest of several.
        case priceFrom = "price-from"
        /// No picture.
        case noPicture = "no-picture"
    }
}
