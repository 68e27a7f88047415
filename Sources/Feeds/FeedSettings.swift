public import Commerce

/// What may come out of a feed, and what to assume where it is silent. Whatever is longer is cut, whatever is more is left out; never does
/// the whole feed fail for it.
public struct FeedSettings: Hashable, Sendable {
    /// The currency of prices that name none, when the feed itself has no main currency either.
    public var currency: Currency
    /// The most offers that are taken.
    public var maximumOffers = 5_000_000
    /// The most categories that are taken.
    public var maximumCategories = 200_000
    /// The longest name of a product, a brand, a category or a property, in bytes of UTF-8.
    public var maximumLine = 512
    /// The longest description, in bytes of UTF-8 after its markup has gone.
    public var maximumDescription = 10_000
    /// The most pictures of one product.
    public var maximumPictures = 20
    /// The most categories of one product.
    public var maximumCategoriesOfProduct = 20
    /// The most properties of one product.
    public var maximumParameters = 200
    /// The most regions of one product.
    public var maximumRegions = 500
    /// The most problems of one kind that are kept with line and offer; the rest are only counted.
    public var maximumExamples = 5

    /// The usual bounds.
    public init(currency: Currency = .rub) {
        self.currency = currency
    }
}
