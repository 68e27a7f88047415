import Commerce
import Feeds
import Testing

@Suite struct `A table as a feed` {
    @Test func `is read with English headers and commas`() throws {
        let sample = try FeedSample(
            """
            ID,Name,Price,Old price,Category,URL,Picture,Description,Stock
            1,"Mug, red","1,299.00",1500,Home > Mugs,/mug,"/1.jpg, /2.jpg","<p>One</p>\ntwo",3
            2,Pot,10,,Home > Pots,/pot,,,0
            """)
        #expect(sample.products.map(\.name) == ["Mug, red", "Pot"])
        #expect(sample.products[0].price == Money(minorUnits: 129_900, currency: .rub))
        #expect(sample.products[0].oldPrice == Money(minorUnits: 150_000, currency: .rub))
        #expect(sample.products[0].pictures == ["/1.jpg", "/2.jpg"])
        #expect(sample.products[0].description == "One\ntwo")
        #expect(sample.products.map(\.isAvailable) == [true, false])
        #expect(sample.categories.map(\.name) == ["Home", "Mugs", "Pots"])
        #expect(sample.report.format == .csv)
    }

    @Test func `is read with Russian headers, semicolons and windows-1251`() throws {
        let text = "артикул;название;цена;наличие;валюта\n7;Чай;1 299,50;в наличии;руб\n"
        let bytes = text.unicodeScalars.map { UInt8($0.value < 0x80 ? $0.value : $0.value - 0x0410 + 0xC0) }
        let sample = try FeedSample(bytes: bytes)
        #expect(sample.products.first?.name == "Чай")
        #expect(sample.products.first?.price == Money(minorUnits: 129_950, currency: .rub))
        #expect(sample.report.encoding == "windows-1251")
    }

    @Test func `is read as Google Merchant's TSV`() throws {
        let sample = try FeedSample(
            "id\ttitle\tlink\timage_link\tadditional_image_link\tavailability\tprice\tsale_price\tproduct_type\titem_group_id\tcolor\n"
                + "x\tT\thttps://s.example/x\thttps://s.example/1.jpg\thttps://s.example/2.jpg,https://s.example/3.jpg\tin stock\t15.00 USD\t12 USD\tA > B\tg\tred\n"
        )
        let product = try #require(sample.products.first)
        #expect(product.price == Money(minorUnits: 1200, currency: .usd))
        #expect(product.oldPrice == Money(minorUnits: 1500, currency: .usd))
        #expect(product.pictures.count == 3)
        #expect(product.group?.rawValue == "g")
        #expect(sample.report.format == .tsv)
    }

    @Test func `names rows that do not fit and goes on`() throws {
        let sample = try FeedSample("id,name,price,url\n1,A,5,/a\n2,B\n3,C,6,/c\n")
        #expect(sample.products.map(\.id.rawValue) == ["1", "3"])
        let tally = sample.report.problems.first { $0.kind == .badRow }
        #expect(tally?.examples.first == FeedProblem(line: 3, offer: "2", detail: "2 fields where the header has 4"))
        #expect(sample.report.offersSkipped == 1)
    }

    @Test func `is refused without the columns it must have`() {
        #expect(throws: FeedError.missingColumns(names: ["id", "price"])) { try FeedSample("name,colour\na,b\n") }
    }
}
