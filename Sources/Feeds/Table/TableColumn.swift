/// The columns of a feed that is a table. Google Merchant's names are all among them, with or without `g:`.
enum TableColumn: Hashable, Sendable {
    case id, group, name, price, salePrice, oldPrice, purchasePrice, currency, category, url, picture, morePictures, brand,
        description
    case availability, stock
    case property(String)

    /// Words for each, the surest first. Case, spaces and underscores do not count.
    static let aliases: [(TableColumn, [String])] =
        [
            (.id, ["id", "offer id", "product id", "item id", "sku", "артикул", "код", "код товара", "ид", "id товара"]),
            (.group, ["item group id", "group id", "group", "группа", "id группы"]),
            (.name, ["title", "name", "product name", "название", "наименование", "имя", "товар", "название товара"]),
            (.salePrice, ["sale price", "special price", "цена со скидкой", "акционная цена"]),
            (.price, ["price", "цена", "стоимость", "розничная цена", "цена продажи"]),
            (.oldPrice, ["old price", "oldprice", "compare at price", "list price", "старая цена", "цена до скидки"]),
            (.purchasePrice, ["purchase price", "cost of goods sold", "cost", "закупочная цена", "себестоимость", "закупка"]),
            (.currency, ["currency", "currency id", "валюта"]),
            (
                .category,
                [
                    "product type", "category", "categories", "category path", "категория", "категории", "раздел", "рубрика",
                    "google product category",
                ]
            ),
            (.url, ["link", "url", "product url", "page", "ссылка", "адрес", "ссылка на товар", "url товара"]),
            (
                .picture,
                [
                    "image link", "picture", "image", "image url", "picture url", "photo", "изображение", "картинка", "фото",
                    "ссылка на картинку",
                ]
            ),
            (.morePictures, ["additional image link", "pictures", "images", "изображения", "дополнительные фото"]),
            (.brand, ["brand", "vendor", "manufacturer", "бренд", "производитель", "марка"]),
            (.description, ["description", "summary", "описание", "краткое описание"]),
            (.availability, ["availability", "available", "in stock", "is available", "наличие", "в наличии", "доступность"]),
            (.stock, ["quantity", "stock", "qty", "stock quantity", "inventory", "количество", "остаток", "остатки", "кол-во"]),
        ]
        + [
            "color", "size", "gender", "age_group", "material", "pattern", "condition", "gtin", "mpn", "цвет", "размер",
            "материал",
        ].map {
            (.property($0), [$0])
        }
}
