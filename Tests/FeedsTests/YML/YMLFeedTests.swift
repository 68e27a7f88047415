import Commerce
import Feeds
import Testing

@Suite struct `A YML feed` {
    private func rub(_ amount: Int64) -> Money { Money(minorUnits: amount * 100, currency: .rub) }

    @Test func `becomes products with all that it says`() throws {
        let sample = try FeedSample(
            FeedSample.yml(
                """
                <offer id="a1" available="false" group_id="g">
                <url>https://shop.example/a1?x=1&amp;y=2</url><price>1 299,50</price><oldprice>1 500</oldprice>
                <purchase_price>700</purchase_price><currencyId>RUR</currencyId><categoryId>2</categoryId><categoryId>1</categoryId>
                <picture>https://shop.example/1.jpg</picture><picture>//cdn.example/2.jpg</picture><vendor>Вендор</vendor>
                <name>  Чайник   «Ёлка» </name><description><![CDATA[<p>Один</p><p>Два&nbsp;три</p>]]></description>
                <param name="Вес" unit="кг">1,5</param><param name="Цвет">красный</param><count>7</count>
                </offer>
                """, categories: "<category id=\"1\">Дом</category><category id=\"2\" parentId=\"1\">Чайники</category>"))
        let product = try #require(sample.products.first)
        #expect(product.id.rawValue == "a1")
        #expect(product.group?.rawValue == "g")
        #expect(product.name == "Чайник «Ёлка»")
        #expect(product.url == "https://shop.example/a1?x=1&y=2")
        #expect(product.pictures == ["https://shop.example/1.jpg", "https://cdn.example/2.jpg"])
        #expect(product.price == Money(minorUnits: 129_950, currency: .rub))
        #expect(product.oldPrice == rub(1500))
        #expect(product.purchasePrice == rub(700))
        #expect(product.brand == "Вендор")
        #expect(product.categories.map(\.rawValue) == ["2", "1"])
        #expect(!product.isAvailable)
        #expect(product.stock == 7)
        #expect(product.description == "Один\nДва три")
        #expect(
            product.parameters == [Parameter(name: "Вес", value: "1,5", unit: "кг"), Parameter(name: "Цвет", value: "красный")])
        #expect(sample.categories.map(\.name) == ["Дом", "Чайники"])
        #expect(sample.categories[1].parent == sample.categories[0].id)
        #expect(sample.report.catalogueDate == Timestamp(iso8601: "2026-03-21T14:05:00Z"))
        #expect(sample.report.problems.isEmpty)
    }

    @Test func `names a vendor.model offer by type, vendor and model, the vendor once`() throws {
        let fields = "<price>5</price><url>/x</url><categoryId>1</categoryId>"
        let sample = try FeedSample(
            FeedSample.yml(
                "<offer id=\"1\" type=\"vendor.model\">\(fields)<typePrefix>Printer</typePrefix><vendor>HP</vendor><model>M 1</model></offer>"
                    + "<offer id=\"2\" type=\"vendor.model\">\(fields)<vendor>Janome</vendor><model>Janome VS 56</model></offer>")
        )
        #expect(sample.products.map(\.name) == ["Printer HP M 1", "Janome VS 56"])
    }

    @Test func `skips offers without what they must have, and says why`() throws {
        let sample = try FeedSample(
            FeedSample.yml(
                """
                <offer><price>1</price><name>no id</name></offer>
                <offer id="p"><name>no price</name></offer>
                <offer id="z"><name>zero</name><price>0</price></offer>
                <offer id="n"><price>1</price></offer>
                \(FeedSample.offer("d"))
                \(FeedSample.offer("d"))
                """))
        #expect(sample.products.map(\.id.rawValue) == ["d"])
        #expect(sample.report.offersRead == 6)
        #expect(sample.report.offersSkipped == 5)
        let counts = [FeedProblem.Kind.badID, .noPrice, .noName, .duplicateID].map { sample.report.count(of: $0) }
        #expect(counts == [1, 2, 1, 1])
        let duplicate = sample.report.problems.first { $0.kind == .duplicateID }?.examples.first
        #expect(duplicate?.offer == "d")
        #expect(duplicate?.line == 9)
    }

    @Test func `drops an old price that is no reduction and keeps the offer`() throws {
        let sample = try FeedSample(
            FeedSample.yml(FeedSample.offer("1", "<oldprice>100</oldprice>") + FeedSample.offer("2", "<oldprice>90</oldprice>")))
        #expect(sample.products.map(\.oldPrice) == [nil, nil])
        #expect(sample.report.count(of: .oldPriceNotHigher) == 2)
    }

    @Test func `takes availability from the attribute, else from the child, else from the stock`() throws {
        let fields = "<price>5</price><url>/x</url><categoryId>1</categoryId><name>N</name>"
        let sample = try FeedSample(
            FeedSample.yml(
                "<offer id=\"1\">\(fields)<available>false</available></offer>"
                    + "<offer id=\"2\" available=\"true\">\(fields)<available>false</available></offer>"
                    + "<offer id=\"3\">\(fields)<quantity>0</quantity></offer><offer id=\"4\">\(fields)<quantity>&gt;50</quantity></offer>"
                    + "<offer id=\"5\" available=\"maybe\">\(fields)</offer><offer id=\"6\">\(fields)</offer>"))
        #expect(sample.products.map(\.isAvailable) == [false, true, false, true, false, true])
        #expect(sample.products[3].stock == 50)
        #expect(sample.report.count(of: .badAvailability) == 1)
    }

    @Test func `reads regional blocks`() throws {
        let sample = try FeedSample(
            FeedSample.yml(
                FeedSample.offer(
                    "1",
                    """
                    <stock id="Moscow"><available>true</available><price>90</price><oldprice>120</oldprice><url>https://msk.shop.example/1</url>
                    <name>other</name></stock><stock id="Spb"><available>false</available><price>110</price><oldprice>110</oldprice></stock>
                    """)))
        let product = try #require(sample.products.first)
        #expect(product.name == "Thing 1")
        #expect(
            product.regions == [
                RegionalOffer(
                    region: RegionID(unchecked: "Moscow"), isAvailable: true, price: rub(90), oldPrice: rub(120),
                    url: "https://msk.shop.example/1"),
                RegionalOffer(region: RegionID(unchecked: "Spb"), isAvailable: false, price: rub(110)),
            ])
        #expect(sample.report.count(of: .oldPriceNotHigher) == 1)
    }

    @Test func `notes prices from, unknown categories and missing addresses, and takes the offers`() throws {
        let sample = try FeedSample(
            FeedSample.yml(
                "<offer id=\"1\"><name>A</name><price from=\"true\">10</price><categoryId>77</categoryId></offer>"
                    + "<offer id=\"2\"><name>B</name><price>10</price><url>javascript:alert(1)</url><categoryId/></offer>"))
        #expect(sample.products.map(\.url) == ["", ""])
        let kinds: [FeedProblem.Kind] = [.priceFrom, .unknownCategory, .noAddress, .badAddress, .noCategory, .noPicture]
        #expect(kinds.map { sample.report.count(of: $0) } == [1, 1, 1, 1, 1, 2])
    }

    @Test func `takes the currency from the offer, else the feed's main one, and reads RUR as RUB`() throws {
        let text = FeedSample.yml(
            FeedSample.offer("1", "<currencyId>USD</currencyId>") + FeedSample.offer("2", "<currencyId>4</currencyId>")
        )
        .replacing(
            "<currency id=\"RUR\" rate=\"1\"/>", with: "<currency id=\"USD\" rate=\"CB\"/><currency id=\"KZT\" rate=\"1\"/>")
        let sample = try FeedSample(text)
        #expect(sample.products.map(\.price?.currency.rawValue) == ["USD", "KZT"])
        #expect(sample.report.count(of: .badCurrency) == 1)
    }

    @Test func `puts circles and gaps in the category tree right`() throws {
        let sample = try FeedSample(
            FeedSample.yml(
                FeedSample.offer("1"),
                categories: """
                    <category id="1" parentId="2">A</category><category id="2" parentId="1">B</category><category id="3" parentId="99">C</category>
                    <category id="4" parentId="0">D</category><category id="5"></category><category id="4">again</category>
                    <category id="6" parentId="7">late</category><category id="7">parent</category>
                    """))
        #expect(sample.categories.map(\.name) == ["A", "B", "C", "D", "late", "parent"])
        #expect(sample.categories.map(\.parent?.rawValue) == [nil, "1", nil, nil, "7", nil])
        #expect(sample.report.count(of: .badCategory) == 4)
    }

    @Test func `keeps hostile text as text, without control characters`() throws {
        let sample = try FeedSample(
            FeedSample.yml(
                FeedSample.offer(
                    "1",
                    "<vendor>&lt;script&gt;alert(1)&lt;/script&gt;\u{1}\u{202E}</vendor><param name=\"a&quot;b\">=1+1&#0;</param>"
                )))
        #expect(sample.products.first?.brand == "<script>alert(1)</script>")
        #expect(sample.products.first?.parameters == [Parameter(name: "a\"b", value: "=1+1")])
    }

    @Test func `cuts huge texts instead of failing`() throws {
        let huge = String(repeating: "слово ", count: 300_000)
        let sample = try FeedSample(
            FeedSample.yml(FeedSample.offer("1", "<description>\(huge)</description><vendor>\(huge)</vendor>")))
        let product = try #require(sample.products.first)
        #expect((product.description?.utf8.count ?? 0) <= 10_000 && product.description?.hasPrefix("слово слово") == true)
        #expect((product.brand?.utf8.count ?? 0) <= 512)
        #expect(sample.report.count(of: .cutText) == 2)
    }

    @Test func `keeps no more values than permitted`() throws {
        let pictures = (1...30).map { "<picture>/\($0).jpg</picture>" }.joined()
        let parameters = (1...250).map { "<param name=\"p\($0)\">v</param>" }.joined()
        let sample = try FeedSample(FeedSample.yml(FeedSample.offer("1", pictures + parameters)))
        #expect(sample.products.first?.pictures.count == 20)
        #expect(sample.products.first?.parameters.count == 200)
        #expect(sample.report.count(of: .tooManyValues) == 11 + 50)
    }

    @Test func `ignores what promotions and deliveries say in the same words`() throws {
        let sample = try FeedSample(
            FeedSample.yml(FeedSample.offer("1", "<delivery-options><option cost=\"1\"/><price>7</price></delivery-options>"))
                .replacing("<offers>", with: "<promos><promo id=\"x\"><url>/promo</url><name>P</name></promo></promos><offers>"))
        #expect(sample.products.first?.price == rub(100))
        #expect(sample.products.count == 1)
    }
}
