import Commerce
import Foundation

/// A YML feed that a test writes.
struct FeedFile {
    let path: String

    /// Writes a feed of these offers; `isCut` leaves its end out.
    func write(_ offers: some Sequence<Int>, price: Int = 100, isCut: Bool = false, categories: [String] = ["1"]) throws {
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<yml_catalog date=\"2026-03-01 12:00\"><shop><name>Shop</name>"
        text += "<currencies><currency id=\"RUB\" rate=\"1\"/></currencies><categories>"
        for category in categories { text += "<category id=\"\(category)\">Category \(category)</category>" }
        text += "</categories><offers>\n"
        for offer in offers {
            text += "<offer id=\"o\(offer)\" available=\"true\"><url>https://shop.example/o\(offer)</url><price>\(price)</price>"
            text += "<currencyId>RUB</currencyId><categoryId>\(categories[0])</categoryId><name>Offer \(offer)</name></offer>\n"
        }
        if !isCut { text += "</offers></shop></yml_catalog>\n" }
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }
}
