import Commerce

/// One visit, made up from the first page to the last.
struct Visit {
    /// What happened, in order of time.
    private(set) var events: [Event] = []
    /// Products looked at, as positions in the shop, in order.
    private(set) var seen: [Int] = []
    /// What lies in the cart now; an abandoned cart stays.
    private(set) var cart: [CartLine]

    private let surroundings: Surroundings
    private let persona: Persona
    private let interests: WeightedChoice<Int>
    private let visitor: VisitorID
    private let orderID: OrderID
    private var now: Timestamp
    private var generator: SeededGenerator
    private var referrer: String?

    /// The longest visit, in products looked at.
    static let maximumViews = 15

    init(
        of guest: Guest, at moment: Timestamp, surroundings: Surroundings, cast: [Cast], generator: SeededGenerator
    ) {
        self.surroundings = surroundings
        persona = cast[guest.cast].persona
        interests = cast[guest.cast].interests
        visitor = guest.id
        cart = guest.cart
        now = moment
        var generator = generator
        orderID = OrderID(unchecked: "LH-" + String(generator.next() >> 24, radix: 36).uppercased())
        self.generator = generator
        play(remembering: guest.seen)
    }

    private mutating func play(remembering before: [Int]) {
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
            search(on: shelf)
        } else {
            if generator.chance(0.6) { open("/") }
            if generator.chance(0.65) { browse(shelf) }
        }
        return pick(from: surroundings.entrances[shelf]) ?? 0
    }

    /// Where somebody goes from a product: back, sideways on the shelf, to what goes with it, or to another interest.
    private mutating func next(after current: Int) -> Int {
        let step = generator.fraction()
        if step < 0.16, seen.count > 1 { return seen[generator.below(seen.count - 1)] }
        if step < 0.70 { return pick(from: surroundings.alternatives[current]) ?? current }
        if step < 0.88 { return companion(of: current) }
        let shelf = interests.draw(using: &generator) ?? 0
        if generator.chance(persona.searchRate) { search(on: shelf) } else if generator.chance(0.5) { browse(shelf) }
        return pick(from: surroundings.entrances[shelf]) ?? current
    }

    private mutating func companion(of current: Int) -> Int {
        pick(from: surroundings.companions[current]) ?? current
    }

    /// Draws a product; who hunts bargains passes over what is not reduced, up to three times.
    private mutating func pick(from choice: WeightedChoice<Int>) -> Int? {
        var product = choice.draw(using: &generator)
        for _ in 0..<3 {
            guard let candidate = product, surroundings.shop.products[candidate].oldPrice == nil,
                persona.bargainHunting > 0, generator.chance(persona.bargainHunting)
            else { break }
            product = choice.draw(using: &generator)
        }
        return product
    }
}

extension Visit {
    private mutating func look(at index: Int) {
        let product = surroundings.shop.products[index]
        open(product.url, .productView(product.id))
        seen.append(index)
    }

    private mutating func browse(_ shelf: Int) {
        let id = surroundings.shop.shelves[shelf].id
        open("/c/\(id)", .categoryView(id))
    }

    /// Types a phrase; one in twelve asks for what the shop does not have, then settles for the shelf.
    private mutating func search(on shelf: Int) {
        if generator.chance(0.08) {
            let phrase = Self.futilePhrases[generator.below(Self.futilePhrases.count)]
            open("/search?q=" + phrase.queryEscaped, .search(phrase: phrase, results: 0))
        }
        let phrases = surroundings.shop.shelves[shelf].phrases
        let phrase = phrases[generator.below(phrases.count)]
        open("/search?q=" + phrase.queryEscaped, .search(phrase: phrase, results: 4 + phrase.utf8.count % 9))
    }

    /// Puts a product into the cart or not; returns whether it did.
    private mutating func considerBuying(_ index: Int, eagerness: Double) -> Bool {
        let product = surroundings.shop.products[index]
        guard product.isAvailable, !cart.contains(where: { $0.product == product.id }),
            generator.chance(min(0.5, persona.cartRate * eagerness))
        else { return false }
        let line = CartLine(product: product.id, quantity: generator.chance(0.12) ? 2 : 1, price: product.price)
        cart.append(line)
        happen(.cartAdd(line), on: Page(url: product.url), afterSeconds: 3 + generator.below(20))
        return true
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
        var order = Order(id: orderID, lines: cart)
        order.total = order.revenue
        open("/thanks", .order(order))
        cart = []
    }

    /// Opens a page after a while: a page view and, right after it, what the page is about.
    private mutating func open(_ url: String, _ action: Action? = nil) {
        let page = Page(url: url, referrer: referrer)
        referrer = nil
        happen(.pageView, on: page, afterSeconds: events.isEmpty ? 0 : pause())
        guard let action else { return }
        now = now.advanced(byMilliseconds: Int64(5 + generator.below(60)))
        events.append(Event(visitor: visitor, time: now, page: page, action: action))
    }

    private mutating func happen(_ action: Action, on page: Page, afterSeconds seconds: Int) {
        now = now.advanced(byMilliseconds: Int64(seconds * 1000 + generator.below(1000)))
        events.append(Event(visitor: visitor, time: now, page: page, action: action))
    }

    /// Seconds on a page: mostly short, sometimes minutes. Drawn from ten equally frequent bands.
    private mutating func pause() -> Int {
        let band = generator.below(Self.pauses.count - 1)
        return Self.pauses[band] + generator.below(Self.pauses[band + 1] - Self.pauses[band])
    }

    private static let pauses = [3, 6, 9, 13, 18, 24, 32, 45, 65, 110, 240]
    private static let futilePhrases = ["stroller", "baby monitor", "e-reader", "rice cooker", "puzzle 1000", "car seat"]
}

extension String {
    /// A search phrase as it stands in an address.
    fileprivate var queryEscaped: String {
        var text = ""
        for scalar in unicodeScalars {
            switch scalar {
            case " ": text += "+"
            case "'": text += "%27"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
