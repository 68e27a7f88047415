/// The elements of YML that mean something here.
enum YMLElement: Sendable {
    case catalogue
    case currency
    case category
    case categories
    case offers
    case offer
    case stock
    case name
    case url
    case price
    case oldPrice
    case currencyID
    case categoryID
    case picture
    case vendor
    case model
    case typePrefix
    case description
    case parameter
    case available
    case purchasePrice
    /// Pieces in stock; feeds have several words, the larger rank the more certain its meaning.
    case quantity(rank: Int)

    /// Names as they stand in feeds.
    static let names = NameTable<YMLElement>([
        ("yml_catalog", .catalogue), ("currency", .currency), ("category", .category), ("categories", .categories),
        ("offers", .offers), ("offer", .offer), ("stock", .stock), ("name", .name), ("url", .url), ("price", .price),
        ("oldprice", .oldPrice), ("oldPrice", .oldPrice), ("old_price", .oldPrice), ("currencyId", .currencyID),
        ("categoryId", .categoryID), ("picture", .picture), ("vendor", .vendor), ("model", .model), ("typePrefix", .typePrefix),
        ("description", .description), ("param", .parameter), ("available", .available), ("purchase_price", .purchasePrice),
        ("purchasePrice", .purchasePrice), ("cofinance_price", .purchasePrice), ("count", .quantity(rank: 4)),
        ("stock_quantity", .quantity(rank: 3)), ("quantity_in_stock", .quantity(rank: 2)), ("quantity", .quantity(rank: 1)),
    ])
}
