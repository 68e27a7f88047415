// Feeds anything to the feed reader: it must not crash, must keep its promises about what it hands on, and must read the same
// whether the bytes come all at once or in crumbs. The first byte decides on the size of the crumbs.
//
// rooms: Commerce Compression Tabular Feeds
// seeds: 1<?xml version="1.0" encoding="windows-1251"?><yml_catalog date="2026-01-01 10:00"><shop><currencies><currency id="EUR" rate="1"/></currencies><categories><category id="1">A</category><category id="2" parentId="1">B</category></categories><offers><offer id="7" available="true" group_id="g"><url>https://shop.example/p/7</url><price>12.50</price><oldprice>15</oldprice><currencyId>EUR</currencyId><categoryId>2</categoryId><picture>https://shop.example/7.jpg</picture><name>A &amp; B</name><vendor>V</vendor><description><![CDATA[<p>Text</p>]]></description><param name="Colour" unit="cm">red</param></offer></offers></shop></yml_catalog>
// seeds: 7<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel><item><g:id>1</g:id><g:title>T</g:title><g:link>https://shop.example/1</g:link><g:price>10.00 EUR</g:price><g:availability>in stock</g:availability><g:product_type>A &gt; B</g:product_type></item></channel></rss>
// seeds: 3<feed xmlns="http://www.w3.org/2005/Atom"><entry><g:id>1</g:id><title>T</title><link href="https://shop.example/1"/><g:price>10 EUR</g:price></entry></feed>
// seeds: 9id\ttitle\tlink\tprice\tavailability\n1\tT\thttps://shop.example/1\t10.00 EUR\tin_stock\n
// seeds: 2id;name;url;price;category;param:Colour\n1;"A ""B""";/p/1;1 299,00;A/B;red\n
// seeds: 5<!DOCTYPE yml_catalog [<!ENTITY a "b"><!ENTITY c SYSTEM "file:///etc/passwd">]><yml_catalog><shop><offers><offer id="1"><name>&a;&c;&#0;&#x41;</name><price>1</price><url>javascript:x</url></offer></offers></shop></yml_catalog>

import Commerce
import Feeds

/// What a reading came to.
private struct Outcome: Equatable {
    var items: [FeedItem] = []
    var report: FeedReport?
    var error: String?
}

private func read(_ bytes: [UInt8], piece: Int) -> Outcome {
    var outcome = Outcome()
    var rest = bytes[...]
    let reader = FeedReader { buffer, limit in
        let next = rest.prefix(min(limit, piece))
        buffer.append(contentsOf: next)
        rest = rest.dropFirst(next.count)
        return next.count
    }
    do {
        outcome.report = try reader.read { outcome.items.append($0) }
    } catch {
        outcome.error = "\(error)"
    }
    return outcome
}

private func check(_ outcome: Outcome) {
    let limits = FeedSettings()
    var products = 0
    for item in outcome.items {
        switch item {
        case .category(let category):
            expect(CategoryID(rawValue: category.id.rawValue) != nil, "a category with a broken id")
            expect(category.name.utf8.count <= limits.maximumLine, "a category's name is too long")
            expect(category.parent != category.id, "a category is its own parent")
        case .product(let product):
            products += 1
            check(product, limits)
        }
    }
    guard let report = outcome.report else { return }
    expect(report.offersTaken == products, "\(report.offersTaken) products reported, \(products) handed on")
    expect(report.offersSkipped >= 0 && !report.description.isEmpty, "the report does not add up")
    expect(report.problems.allSatisfy { $0.examples.count <= limits.maximumExamples && $0.count > 0 }, "too many examples")
}

private func check(_ product: Product, _ limits: FeedSettings) {
    expect(ProductID(rawValue: product.id.rawValue) != nil, "a product with a broken id")
    expect(!product.name.isEmpty && product.name.utf8.count <= limits.maximumLine, "a product's name is too long or empty")
    // An offer without a usable address is taken, and reported: its url is empty.
    for address in (product.url.isEmpty ? [] : [product.url]) + product.pictures {
        let isKnown = ["http://", "https://", "/"].contains { address.lowercased().hasPrefix($0) }
        expect(
            isKnown && address.utf8.allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x3C }, "an unsafe address: \(address)")
    }
    expect((product.description ?? "").utf8.count <= limits.maximumDescription, "a description is too long")
    expect(product.pictures.count <= limits.maximumPictures, "too many pictures")
    expect(product.categories.count <= limits.maximumCategoriesOfProduct, "too many categories")
    expect(product.parameters.count <= limits.maximumParameters, "too many properties")
    expect(product.regions.count <= limits.maximumRegions, "too many regions")
    expect((product.price?.minorUnits ?? 0) >= 0, "a negative price")
    if let price = product.price, let old = product.oldPrice {
        expect(old.minorUnits > price.minorUnits && old.currency == price.currency, "an old price that is no reduction")
    }
}

/// libFuzzer's way in.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    guard let first = input.first else { return 0 }
    let bytes = Array(input.dropFirst())
    let whole = read(bytes, piece: .max)
    check(whole)
    let crumbs = read(bytes, piece: 1 + Int(first % 16))
    expect(whole == crumbs, "another reading in crumbs: \(whole) and \(crumbs)")
    return 0
}
