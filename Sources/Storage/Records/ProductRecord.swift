internal import Commerce

/// A product of the catalogue; its id is the key. What an import asks of every product stands in front.
///
/// ```
/// | 1 version | 1 available | optional text feed | optional text group | text name | text url | list of text pictures | optional money price, old price, purchase price |
/// | optional text brand | list of text categories | optional signed stock | optional text description |
/// | parameters: list of (text name, text value, optional text unit) |
/// | regions: list of (text region, 1 available, optional money price, old price, optional signed stock, optional text url) | 4 CRC-32 |
/// ```
enum ProductRecord {
    static let version: UInt8 = 1

    static func encode(_ stored: StoredProduct, into buffer: consuming [UInt8]) -> [UInt8] {
        let product = stored.product
        var writer = RecordWriter(version: version, appendingTo: buffer)
        writer.byte(product.isAvailable ? 1 : 0)
        writer.optionalText(stored.feed)
        writer.optionalText(product.group?.rawValue)
        writer.text(product.name)
        writer.text(product.url)
        writer.list(product.pictures) { $0.text($1) }
        writer.optionalMoney(product.price)
        writer.optionalMoney(product.oldPrice)
        writer.optionalMoney(product.purchasePrice)
        writer.optionalText(product.brand)
        writer.list(product.categories) { $0.text($1.rawValue) }
        writer.optionalCount(product.stock)
        writer.optionalText(product.description)
        writer.list(product.parameters) { writer, parameter in
            writer.text(parameter.name)
            writer.text(parameter.value)
            writer.optionalText(parameter.unit)
        }
        writer.list(product.regions) { writer, offer in write(offer, to: &writer) }
        return writer.sealed()
    }

    static func decode(_ bytes: RawSpan, id: ProductID) throws(RecordError) -> StoredProduct {
        var reader = try RecordReader(bytes, newestVersion: version)
        let isAvailable = try reader.byte(bytes) != 0
        let feed = try reader.optionalText(bytes)
        let group = try reader.optionalText(bytes).map(GroupID.init(unchecked:))
        var product = Product(id: id, group: group, name: try reader.text(bytes), url: try reader.text(bytes))
        product.pictures = try reader.list(bytes) { (reader, bytes) throws(RecordError) in try reader.text(bytes) }
        product.price = try reader.optionalMoney(bytes)
        product.oldPrice = try reader.optionalMoney(bytes)
        product.purchasePrice = try reader.optionalMoney(bytes)
        product.brand = try reader.optionalText(bytes)
        product.categories = try reader.list(bytes) { (reader, bytes) throws(RecordError) in try reader.identifier(bytes) }
        product.isAvailable = isAvailable
        product.stock = try reader.optionalCount(bytes)
        product.description = try reader.optionalText(bytes)
        product.parameters = try reader.list(bytes) { (reader, bytes) throws(RecordError) in
            Parameter(
                name: try reader.text(bytes), value: try reader.text(bytes), unit: try reader.optionalText(bytes))
        }
        product.regions = try reader.list(bytes) { (reader, bytes) throws(RecordError) in try offer(bytes, &reader) }
        try reader.finish()
        return StoredProduct(product: product, feed: feed)
    }

    /// Whether the product can be bought and which feed brought it, without reading the rest.
    static func availability(_ bytes: RawSpan) throws(RecordError) -> (isAvailable: Bool, feed: String?) {
        var reader = try RecordReader(bytes, newestVersion: version)
        return (try reader.byte(bytes) != 0, try reader.optionalText(bytes))
    }

    private static func write(_ offer: RegionalOffer, to writer: inout RecordWriter) {
        writer.text(offer.region.rawValue)
        writer.byte(offer.isAvailable ? 1 : 0)
        writer.optionalMoney(offer.price)
        writer.optionalMoney(offer.oldPrice)
        writer.optionalCount(offer.stock)
        writer.optionalText(offer.url)
    }

    private static func offer(_ bytes: RawSpan, _ reader: inout RecordReader) throws(RecordError) -> RegionalOffer {
        RegionalOffer(
            region: try reader.identifier(bytes), isAvailable: try reader.byte(bytes) != 0,
            price: try reader.optionalMoney(bytes), oldPrice: try reader.optionalMoney(bytes),
            stock: try reader.optionalCount(bytes), url: try reader.optionalText(bytes))
    }
}
