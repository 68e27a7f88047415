import Commerce
import Feeds

/// Reads a small feed out of a text or bytes and keeps what came out.
struct FeedSample {
    var products: [Product] = []
    var categories: [Commerce.Category] = []
    var report: FeedReport

    init(_ text: String, piece: Int = 64 << 10, settings: FeedSettings = FeedSettings()) throws {
        try self.init(bytes: Array(text.utf8), piece: piece, settings: settings)
    }

    init(bytes: [UInt8], piece: Int = 64 << 10, settings: FeedSettings = FeedSettings()) throws {
        var rest = bytes[...]
        var products: [Product] = []
        var categories: [Commerce.Category] = []
        let reader = FeedReader(
            { buffer, limit in
                let next = rest.prefix(min(piece, limit))
                rest = rest.dropFirst(next.count)
                buffer += next
                return next.count
            }, settings: settings)
        report = try reader.read { item in
            switch item {
            case .product(let product): products.append(product)
            case .category(let category): categories.append(category)
            }
        }
        self.products = products
        self.categories = categories
    }

    /// A YML feed around offers.
    static func yml(_ offers: String, categories: String = "<category id=\"1\">All</category>", head: String = "") -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        \(head)<yml_catalog date="2026-03-21 14:05"><shop><name>Shop</name><currencies><currency id="RUR" rate="1"/></currencies>
        <categories>\(categories)</categories><offers>
        \(offers)
        </offers></shop></yml_catalog>
        """
    }

    /// An offer with all it needs, and more fields.
    static func offer(_ id: String, _ fields: String = "") -> String {
        "<offer id=\"\(id)\" available=\"true\"><url>https://shop.example/\(id)</url><price>100</price><categoryId>1</categoryId>"
            + "<picture>/p/\(id).jpg</picture><name>Thing \(id)</name>\(fields)</offer>"
    }
}
