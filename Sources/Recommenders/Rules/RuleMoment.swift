/// What conditions on products are measured against in one request.
struct RuleMoment: Sendable {
    /// Now, in seconds since the epoch.
    let seconds: Int64
    /// The price of the page's product; 0 if there is none.
    let anchorPrice: Float
}
