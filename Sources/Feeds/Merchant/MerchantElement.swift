/// The fields of Google Merchant that mean something here, in RSS, Atom and tables alike.
enum MerchantElement: Sendable {
    case item
    case date
    case id
    case title
    case description
    case link
    case picture
    case morePictures
    case availability
    case price
    case salePrice
    case cost
    case productType
    case googleCategory
    case brand
    case group
    case quantity
    /// A property: its name among the product's parameters.
    case property(String)

    /// Names as they stand in feeds, without the prefix `g:`.
    static let names = NameTable<MerchantElement>([
        ("item", .item), ("entry", .item), ("lastBuildDate", .date), ("pubDate", .date), ("updated", .date), ("id", .id),
        ("title", .title), ("description", .description), ("summary", .description), ("content", .description), ("link", .link),
        ("image_link", .picture), ("additional_image_link", .morePictures), ("availability", .availability), ("price", .price),
        ("sale_price", .salePrice), ("cost_of_goods_sold", .cost), ("product_type", .productType),
        ("google_product_category", .googleCategory), ("brand", .brand), ("item_group_id", .group), ("quantity", .quantity),
        ("color", .property("color")), ("size", .property("size")), ("gender", .property("gender")),
        ("age_group", .property("age_group")), ("material", .property("material")), ("pattern", .property("pattern")),
        ("condition", .property("condition")), ("gtin", .property("gtin")), ("mpn", .property("mpn")),
        ("custom_label_0", .property("custom_label_0")), ("custom_label_1", .property("custom_label_1")),
        ("custom_label_2", .property("custom_label_2")), ("custom_label_3", .property("custom_label_3")),
        ("custom_label_4", .property("custom_label_4")),
    ])
}
