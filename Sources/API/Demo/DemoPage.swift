/// What every page of the demo shop shows around its middle; the templates read it as `page`.
struct DemoPage {
    /// The shop's name.
    var shop: String
    /// Which page it is, for the shop's own script.
    var kind: String
    /// The page's name, in the browser's tab.
    var title: String
    /// What the visitor agreed to: `full`, `session`, `none`.
    var consent: String
    /// The region that things are delivered to, if one was chosen.
    var region: String?
    /// The regions to choose from.
    var places: [Place]
    /// Whether there is a region to choose.
    var hasPlaces: Bool
    /// The top of the category tree.
    var departments: [Department]
    /// With whose eyes one may look at the shop.
    var people: [Person]
    /// Whether there is somebody to choose from.
    var hasPeople: Bool
    /// Whether this is the page of what came lately.
    var isNew: Bool
    /// Whether this is the page of what is reduced.
    var isSale: Bool
    /// Whether the page can tell why things are in its blocks.
    var explains: Bool
    /// The category shown, on a category's page.
    var category: String?
    /// What was searched for, on the page of results.
    var searched: String?
    /// How many were found.
    var results: Int?

    /// Somebody to choose.
    struct Person {
        var id: String
        var name: String
        var about: String
        var region: String?
    }

    /// A region to choose.
    struct Place {
        var id: String
        var name: String
        var isCurrent: Bool
    }

    /// An entry of the navigation.
    struct Department {
        var id: String
        var name: String
        var isCurrent: Bool
    }
}
