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
    /// The top of the category tree.
    var departments: [Department]
    /// The category shown, on a category's page.
    var category: String?
    /// What was searched for, on the page of results.
    var searched: String?
    /// How many were found.
    var results: Int?

    /// An entry of the navigation.
    struct Department {
        var id: String
        var name: String
        var isCurrent: Bool
    }
}
