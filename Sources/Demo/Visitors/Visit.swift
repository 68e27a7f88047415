import Commerce

/// One visit, made up from the first page to the last.
struct Visit {
    /// What happened, in order of time.
    var events: [Event] = []
    /// Products looked at, as positions in the shop, in order.
    private(set) var seen: [Int] = []
    /// What lies in the cart now; an abandoned cart stays.
    var cart: [CartLine]

    let surroundings: Surroundings
    let visitor: VisitorID
    let region: RegionID?
    let orderID: OrderID
    var now: Timestamp
    var generator: SeededGenerator
    private let persona: Persona
    private let interests: WeightedChoice<Int>
    private let today: Timestamp
    private var referrer: String?

    /// The longest visit, in products looked at.
    static let maximumViews = 15

    /// A visit in which nothing has happened yet.
    init(
        of guest: Guest, at moment: Timestamp, today: Timestamp, surroundings: Surroundings, cast: Cast,
        generator: SeededGenerator
    ) {
        self.surroundings = surroundings
        self.today = today
        persona = cast.persona
        interests = cast.interests
        visitor = guest.id
        region = guest.region
        cart = guest.cart
        now = moment
        var generator = generator
        orderID = OrderID(unchecked: "LH-" + String(generator.next() >> 24, radix: 36).uppercased())
        self.generator = generator
    }

    /// Lets somebody stroll through the shop.
    mutating func play(remembering before: [Int]) {
        referrer = generator.chance(0.4) ? "https://search.example/" : nil
        if !cart.isEmpty, generator.chance(0.4) {
            settle()
            if cart.isEmpty { return }
        }
        var current = arrive(remembering: before)
        var wantsCompanion = false
        for _ in 1...Self.maximumViews {
            let isReturn = seen.contains(current)
            look(at: current)
            let eagerness = (isReturn ? 3 : 1) * (wantsCompanion ? 5 : 1)
            wantsCompanion = considerBuying(current, eagerness: Double(eagerness))
            guard wantsCompanion || generator.chance(1 - 1 / persona.views) else { break }
            current = wantsCompanion && generator.chance(0.6) ? companion(of: current) : next(after: current)
        }
        if !cart.isEmpty, generator.chance(0.6) { settle() }
    }

    /// The first page or two; returns the first product to look at.
    private mutating func arrive(remembering before: [Int]) -> Int {
        if !before.isEmpty, generator.chance(0.35) {
            return before[generator.below(before.count)]
        }
        let shelf = interests.draw(using: &generator) ?? 0
        if generator.chance(persona.searchRate) {
            if let meant = search(on: shelf) { return meant }
        } else {
            if generator.chance(0.6) { open("/") }
            if generator.chance(0.65) { browse(shelf) }
        }
        return pick(from: surroundings.entrance(to: shelf, from: region)) ?? 0
    }

    /// Where somebody goes from a product: back, sideways on the shelf, to what goes with it, or to another interest.
    private mutating func next(after current: Int) -> Int {
        let step = generator.fraction()
        if step < 0.16, seen.count > 1 { return seen[generator.below(seen.count - 1)] }
        if step < 0.70 { return pick(from: surroundings.alternatives[current]) ?? current }
        if step < 0.88 { return companion(of: current) }
        let shelf = interests.draw(using: &generator) ?? 0
        if generator.chance(persona.searchRate) {
            if let meant = search(on: shelf) { return meant }
        } else if generator.chance(0.5) {
            browse(shelf)
        }
        return pick(from: surroundings.entrance(to: shelf, from: region)) ?? current
    }

    private mutating func companion(of current: Int) -> Int {
        pick(from: surroundings.companions[current]) ?? current
    }

    /// Draws a product that was there; who hunts bargains passes over what is not reduced, up to three times.
    private mutating func pick(from choice: WeightedChoice<Int>) -> Int? {
        var product = draw(from: choice)
        for _ in 0..<3 {
            guard let candidate = product, surroundings.shop.products[candidate].oldPrice == nil,
                persona.bargainHunting > 0, generator.chance(persona.bargainHunting)
            else { break }
            product = draw(from: choice)
        }
        return product
    }

    private mutating func draw(from choice: WeightedChoice<Int>) -> Int? {
        for _ in 0..<8 {
            guard let product = choice.draw(using: &generator) else { return nil }
            if surroundings.isThere(product, at: now, today: today) { return product }
        }
        return nil
    }
}

extension Visit {
    /// Opens a product's page.
    mutating func look(at index: Int) {
        let product = surroundings.shop.products[index]
        open(product.url, .productView(product.id))
        seen.append(index)
    }

    private mutating func browse(_ shelf: Int) {
        let id = surroundings.shop.shelves[shelf].id
        open("/c/\(id)", .categoryView(id))
    }

    /// Types a phrase; one in twelve asks for what the shop does not have, then settles for the shelf. Two in five say what
    /// they mean in words of their own, which are in no title, and find it all the same: that product is returned.
    private mutating func search(on shelf: Int) -> Int? {
        if generator.chance(0.08) {
            let phrase = Self.futilePhrases[generator.below(Self.futilePhrases.count)]
            search(phrase, results: 0)
        }
        let id = surroundings.shop.shelves[shelf].id
        let planted = PlantedTruth.phrases.indices.filter { PlantedTruth.phrases[$0].goods.contains { $0.shelf == id } }
        if !planted.isEmpty, generator.chance(0.4) {
            let index = planted[generator.below(planted.count)]
            search(PlantedTruth.phrases[index].phrase, results: 0)
            return generator.chance(0.85) ? pick(from: surroundings.meanings[index]) : nil
        }
        let phrases = surroundings.shop.shelves[shelf].phrases
        let phrase = phrases[generator.below(phrases.count)]
        search(phrase, results: 4 + phrase.utf8.count % 9)
        return nil
    }

    private mutating func search(_ phrase: String, results: Int) {
        open("/search?q=" + phrase.queryEscaped, .search(phrase: phrase, results: results))
    }

    /// Puts a product into the cart or not; returns whether it did.
    private mutating func considerBuying(_ index: Int, eagerness: Double) -> Bool {
        let product = surroundings.shop.products[index]
        guard product.isAvailable(in: region), !isServed(index), generator.chance(min(0.5, persona.cartRate * eagerness)) else {
            return false
        }
        take(index)
        return true
    }

    /// Puts a product into the cart, at the price of the region.
    mutating func take(_ index: Int) {
        let product = surroundings.shop.products[index]
        let line = CartLine(product: product.id, quantity: generator.chance(0.12) ? 2 : 1, price: product.price(in: region))
        cart.append(line)
        happen(.cartAdd(line), on: Page(url: product.url), afterSeconds: 3 + generator.below(20))
    }

    /// Whether the product, or a substitute where one is enough, lies in the cart.
    private func isServed(_ index: Int) -> Bool {
        let shop = surroundings.shop
        let shelf = shop.shelfOfProduct[index]
        return cart.contains { line in
            guard let other = shop.position(of: line.product) else { return false }
            return other == index || shop.shelves[shelf].isOneEnough && shop.shelfOfProduct[other] == shelf
        }
    }

    /// Goes to the cart; there the visit ends in an order, at the till, or in second thoughts.
    private mutating func settle() {
        open("/cart")
        if cart.count > 1, generator.chance(0.15) {
            let line = cart.remove(at: generator.below(cart.count))
            happen(.cartRemove(line), on: Page(url: "/cart"), afterSeconds: 4 + generator.below(10))
        }
        guard generator.chance(persona.orderRate) else { return }
        open("/checkout", .checkout)
        guard generator.chance(0.7) else { return }
        order()
    }

    /// Orders what is in the cart.
    mutating func order() {
        var order = Order(id: orderID, lines: cart)
        order.total = order.revenue
        open("/thanks", .order(order))
        cart = []
    }

    /// Opens a page after a while: a page view and, right after it, what the page is about.
    mutating func open(_ url: String, _ action: Action? = nil) {
        let page = Page(url: url, referrer: referrer)
        referrer = nil
        happen(.pageView, on: page, afterSeconds: events.isEmpty ? 0 : pause())
        guard let action else { return }
        now = now.advanced(byMilliseconds: Int64(5 + generator.below(60)))
        events.append(Event(visitor: visitor, time: now, page: page, region: region, action: action))
    }

    mutating func happen(_ action: Action, on page: Page, afterSeconds seconds: Int) {
        now = now.advanced(byMilliseconds: Int64(seconds * 1000 + generator.below(1000)))
        events.append(Event(visitor: visitor, time: now, page: page, region: region, action: action))
    }

    /// Seconds on a page: mostly short, sometimes minutes. Drawn from ten equally frequent bands.
    private mutating func pause() -> Int {
        let band = generator.below(Self.pauses.count - 1)
        return Self.pauses[band] + generator.below(Self.pauses[band + 1] - Self.pauses[band])
    }

    private static let pauses = [3, 6, 9, 13, 18, 24, 32, 45, 65, 110, 240]
    private static let futilePhrases = ["stroller", "baby monitor", "e-reader", "rice cooker", "puzzle 1000", "car seat"]
}
