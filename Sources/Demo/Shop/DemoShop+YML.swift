public import Commerce

extension DemoShop {
    /// The shop as a product feed in Yandex Market Language, so that a demo goes through the same import as a real shop.
    ///
    /// - Parameters:
    ///   - date: When the feed says that it was made.
    ///   - daysAgo: As the shop stood so many days ago: what has come since is not in it.
    ///   - address: What stands before every path, such as `https://shop.example`; empty leaves paths on the shop's own site.
    public func yml(date: Timestamp, daysAgo: Int = 0, address: String = "") -> String {
        var lines = [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "<yml_catalog date=\"\(date.iso8601)\">",
            "<shop>",
            "<name>\(name.markupEscaped)</name>",
            "<url>\((address + "/").markupEscaped)</url>",
            "<currencies><currency id=\"EUR\" rate=\"1\"/></currencies>",
            "<categories>",
        ]
        lines += categories.map(Self.yml(category:))
        lines += ["</categories>", "<offers>"]
        for (product, days) in zip(products, daysSinceArrival) where days.map({ $0 >= daysAgo }) ?? true {
            lines.append(Self.yml(offer: product, address: address))
        }
        lines += ["</offers>", "</shop>", "</yml_catalog>", ""]
        return lines.joined(separator: "\n")
    }

    private static func yml(category: Category) -> String {
        let parent = category.parent.map { " parentId=\"\($0.rawValue.markupEscaped)\"" } ?? ""
        return "<category id=\"\(category.id.rawValue.markupEscaped)\"\(parent)>\(category.name.markupEscaped)</category>"
    }

    private static func yml(offer product: Product, address: String) -> String {
        let group = product.group.map { " group_id=\"\($0.rawValue.markupEscaped)\"" } ?? ""
        var text = "<offer id=\"\(product.id.rawValue.markupEscaped)\" available=\"\(product.isAvailable)\"\(group)>"
        func add(_ element: String, _ value: String?) {
            guard let value else { return }
            text += "<\(element)>\(value.markupEscaped)</\(element)>"
        }
        add("url", address + product.url)
        add("price", product.price?.decimal)
        add("oldprice", product.oldPrice?.decimal)
        add("currencyId", product.price?.currency.rawValue)
        for category in product.categories { add("categoryId", category.rawValue) }
        for picture in product.pictures { add("picture", address + picture) }
        add("name", product.name)
        add("vendor", product.brand)
        add("description", product.description)
        add("count", product.stock.map(String.init))
        for parameter in product.parameters {
            let unit = parameter.unit.map { " unit=\"\($0.markupEscaped)\"" } ?? ""
            text += "<param name=\"\(parameter.name.markupEscaped)\"\(unit)>\(parameter.value.markupEscaped)</param>"
        }
        for offer in product.regions {
            text += "<stock id=\"\(offer.region.rawValue.markupEscaped)\"><available>\(offer.isAvailable)</available>"
            add("price", offer.price?.decimal)
            add("count", offer.stock.map(String.init))
            text += "</stock>"
        }
        return text + "</offer>"
    }
}
