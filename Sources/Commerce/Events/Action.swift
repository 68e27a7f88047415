/// What a visitor did.
public enum Action: Hashable, Sendable {
    /// Opened any page.
    case pageView
    /// Looked at a product.
    case productView(ProductID)
    /// Looked at a category.
    case categoryView(CategoryID)
    /// Searched; `results` is how many were found, if the shop says.
    case search(phrase: String, results: Int?)
    /// Put pieces of a product into the cart.
    case cartAdd(CartLine)
    /// Took pieces of a product out of the cart; the quantity is how many went.
    case cartRemove(CartLine)
    /// The whole cart as it stands now; replaces what was known of it.
    case cart([CartLine])
    /// Began to check out.
    case checkout
    /// Ordered.
    case order(Order)
    /// Saw a block of recommendations (when half of it stood in the window).
    case impression(Placement, [ProductID])
    /// Clicked a recommendation.
    case click(Placement, ProductID)
    /// Said who they are: signed in, subscribed, filled in a form. The identifiers are the event's.
    case identify(PersonDetails)
    /// An order came further, was cancelled, or came back.
    case orderUpdate(OrderUpdate)
    /// Agreed to something, or took it back.
    case consent(ConsentDecision)
    /// A letter was sent, opened, clicked, or came back.
    case mail(MailEngagement)
    /// Somebody in the shop decided that these belong to one person, whatever was decided before.
    case merge([PersonReference])
    /// Somebody in the shop decided that the first of these belong to another person than the rest.
    case split([PersonReference], from: [PersonReference])

    /// The kind without its payload, for counting and for the wire.
    public var kind: Kind {
        switch self {
        case .pageView: .pageView
        case .productView: .productView
        case .categoryView: .categoryView
        case .search: .search
        case .cartAdd: .cartAdd
        case .cartRemove: .cartRemove
        case .cart: .cart
        case .checkout: .checkout
        case .order: .order
        case .impression: .impression
        case .click: .click
        case .identify: .identify
        case .orderUpdate: .orderUpdate
        case .consent: .consent
        case .mail: .mail
        case .merge: .merge
        case .split: .split
        }
    }

    /// A kind of action. Raw values stand in stored records: never change them.
    public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
        /// See ``Action/pageView``.
        case pageView = 1
        /// See ``Action/productView(_:)``.
        case productView = 2
        /// See ``Action/categoryView(_:)``.
        case categoryView = 3
        /// See ``Action/search(phrase:results:)``.
        case search = 4
        /// See ``Action/cartAdd(_:)``.
        case cartAdd = 5
        /// See ``Action/cartRemove(_:)``.
        case cartRemove = 6
        /// See ``Action/cart(_:)``.
        case cart = 7
        /// See ``Action/checkout``.
        case checkout = 8
        /// See ``Action/order(_:)``.
        case order = 9
        /// See ``Action/impression(_:_:)``.
        case impression = 10
        /// See ``Action/click(_:_:)``.
        case click = 11
        /// See ``Action/identify(_:)``.
        case identify = 12
        /// See ``Action/orderUpdate(_:)``.
        case orderUpdate = 13
        /// See ``Action/consent(_:)``.
        case consent = 14
        /// See ``Action/mail(_:)``.
        case mail = 15
        /// See ``Action/merge(_:)``.
        case merge = 16
        /// See ``Action/split(_:from:)``.
        case split = 17

        /// Whether this is something that people do in the shop; the rest is told about them.
        public var isBehaviour: Bool { rawValue <= Kind.click.rawValue }

        /// The name on the wire: `productView`.
        public var name: String { String(describing: self) }

        /// The kind of a name on the wire.
        public init?(name: String) {
            guard let kind = Self.byName[name] else { return nil }
            self = kind
        }

        private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
    }
}
