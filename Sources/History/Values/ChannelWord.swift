import Commerce

extension OrderChannel {
    /// Reads the way an order came in as shops' systems call it, in English, Russian and German; case and marks do not count. Nil for a word
    /// that is not known.
    init?(word: String) {
        guard let channel = Self.words[WordKey.letters(of: word)] else { return nil }
        self = channel
    }

    private static let words: [String: OrderChannel] = WordKey.table([
        (
            .online,
            """
            online|web|website|site|internet|ecommerce|online store|web store|app|mobile app|mobile|marketplace|онлайн|сайт|интернет|
            интернет магазин|приложение|мобильное приложение|корзина|маркетплейс|webshop|onlineshop
            """
        ),
        (
            .offline,
            """
            offline|store|shop|retail|in store|pos|point of sale|till|branch|офлайн|оффлайн|магазин|розница|розничный магазин|касса|
            точка продаж|salon|салон|filiale|laden|kasse
            """
        ),
        (
            .phone,
            """
            phone|telephone|call|call center|call centre|by phone|телефон|по телефону|звонок|колл центр|кол центр|call центр|telefon|
            telefonisch
            """
        ),
    ])
}
