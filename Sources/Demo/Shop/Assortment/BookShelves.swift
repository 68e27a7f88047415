extension Department {
    /// Books.
    static let books = Department(
        "books", "Books", [.childrensBooks, .cookbooks, .craftBooks, .novels])
}

extension Shelf {
    fileprivate static let childrensBooks = Shelf(
        "childrens-books", "Children's books", motif: .picturebook,
        phrases: ["picture book", "bedtime stories", "board book", "book about animals"],
        complements: ["soft-toys", "building-toys", "crafts-books"],
        lines: [
            book(
                "Little Lantern", "The Fox Who Counted Stars", "Ada Winterbourne", 1290, "terracotta",
                "A bedtime walk from one to a hundred."),
            book(
                "Little Lantern", "Where Do Umbrellas Sleep?", "Tomas Orrel", 1390, "sky",
                "Questions that only children ask, answered."),
            book(
                "Kite & Button", "Mole Builds a Lighthouse", "Petra Hollin", 1490, "navy",
                "Mole has never seen the sea. That does not stop him."),
            book("Kite & Button", "Grandma's Pocket Garden", "Imre Salt", 1190, "sage", "What grows on a balcony in one year."),
            book(
                "Little Lantern", "Ten Hats for Hedgehog", "Ada Winterbourne", 990, "coral",
                "A board book for counting and for chewing."),
            book(
                "Kite & Button", "The Night Bus to the Moon", "Rosa Abendroth", 1590, "lavender",
                "All stops, return tickets included."),
            book(
                "Little Lantern", "Good Morning, Mr. Whale", "Tomas Orrel", 1290, "mint", "A very large guest comes to breakfast."
            ),
            book("Kite & Button", "The Snail Who Was Early", "Imre Salt", 1390, "rose", "She set out yesterday.").arrived(
                daysAgo: 2),
            book("Kite & Button", "A Bear Is Not a Pillow", "Petra Hollin", 1390, "sun", "But it is a good place for a nap."),
        ])

    fileprivate static let cookbooks = Shelf(
        "cookbooks", "Cookbooks", motif: .cookbook, phrases: ["cookbook", "bread baking", "vegetarian recipes", "quick dinners"],
        complements: ["pans", "knives", "coffee-tea"],
        lines: [
            book(
                "Copper Ladle", "Salt & Thyme", "Marguerite Fell", 2490, "sage", "A hundred dinners from one shelf of the larder."
            ),
            book("Copper Ladle", "Bread Takes Its Time", "Jonas Krume", 2990, "sand", "Sourdough for people with jobs."),
            book(
                "Copper Ladle", "Five Things in a Pan", "Lia Moretti-Hansen", 1990, "coral",
                "Five ingredients, one pan, half an hour."),
            book("Green Table", "The Vegetable Year", "Oskar Lindqvist-Bray", 2790, "forest", "What to do with what is ripe."),
            book("Green Table", "First Spoonfuls", "Dr. Hanna Voss", 1790, "mint", "Cooking for babies from six months on."),
            book(
                "Green Table", "Soup Before Noon", "Marguerite Fell", 1890, "terracotta", "Fifty-two soups, one a Sunday."),
            book("Copper Ladle", "Cake, Actually", "Bea Honeywell", 2290, "rose", "Cakes that forgive."),
        ])

    fileprivate static let craftBooks = Shelf(
        "crafts-books", "Crafts & hobbies", motif: .craftbook,
        phrases: ["knitting book", "paper crafts", "sewing for beginners", "origami"],
        complements: ["childrens-books", "building-toys", "novels"],
        lines: [
            book("Thread & Thimble", "Knit One Evening", "Sanna Ravn", 1990, "rose", "Thirty patterns that end before midnight."),
            book("Thread & Thimble", "The Patient Needle", "Clara Ostrow", 2290, "navy", "Visible mending, step by step."),
            book(
                "Thread & Thimble", "Paper, Scissors, City", "Milo Tanaka-Reed", 1690, "sun",
                "Build a town from one ream of paper."),
            book("Maker's Shed", "Wood in Small Rooms", "Harald Quist", 2590, "terracotta", "Furniture from a kitchen table."),
            book("Maker's Shed", "A Year of Watercolour", "Noor Elsing", 2190, "sky", "One picture a week."),
            book(
                "Thread & Thimble", "Crochet Creatures <3", "Sanna Ravn", 1890, "lavender",
                "Twenty animals that fit into a pocket."),
            book("Maker's Shed", "Clay Without a Kiln", "Iva Petrič", 2090, "sand", "Pots, bowls & beads from the oven."),
        ])

    fileprivate static let novels = Shelf(
        "novels", "Novels", motif: .novel, phrases: ["novel", "crime novel", "summer reading", "historical novel"],
        complements: ["coffee-tea", "cookbooks", "crafts-books"],
        lines: [
            book(
                "Harbour Press", "The Quiet Harbour", "Ilse Marlow", 1490, "navy",
                "A lighthouse keeper finds a letter addressed to himself."),
            book(
                "Harbour Press", "Eleven Winters", "Ferdinand Ash", 1690, "sky",
                "A family, a frozen lake, and what lies under it."),
            book(
                "Harbour Press", "The Cartographer's Daughter", "Ilse Marlow", 1590, "sand",
                "She draws the island before anyone has found it."),
            book("Paper Lantern", "Nobody's Orchard", "Yara Benedikt", 1390, "forest", "A murder among apple trees."),
            book("Paper Lantern", "A Train to Somewhere Else", "Gus Tillerman", 1290, "coral", "Two strangers swap tickets."),
            book(
                "Harbour Press", "The Clockmaker of Lisse", "Anton Veldhuis", 1790, "graphite",
                "Time stops in a small town. Only he notices."),
            book("Paper Lantern", "Saltwater Letters", "Mira Solano", 1490, "mint", "Forty years of post between two islands."),
            book(
                "Harbour Press", "The Tide Tables, Part One", "Ilse Marlow", 1390, "sky",
                "A map of tides that is always right, until one night."),
            book(
                "Harbour Press", "The Tide Tables, Part Two", "Ilse Marlow", 1490, "navy",
                "The sea has taken the harbour. It wants the hill as well."),
            book(
                "Harbour Press", "The Tide Tables, Part Three", "Ilse Marlow", 1490, "graphite",
                "Low water, at last, and what it lays bare."),
            book(
                "Paper Lantern", "The Lamplighter's Strike", "Yara Benedikt", 1690, "terracotta",
                "One winter in which the lamps stay dark."
            ).arrived(daysAgo: 7),
            book("Paper Lantern", "How to Lose a Kingdom", "Gus Tillerman", 1590, "lavender", "A comedy with one beheading."),
        ])

    private static func book(
        _ publisher: String, _ title: String, _ author: String, _ price: Int64, _ colour: String, _ about: String
    ) -> ProductLine {
        ProductLine(
            publisher, title, price, about, .sizes("Format", unit: nil, ["paperback": 0, "hardcover": 700]), colour: colour,
            ["Author": author])
    }
}
