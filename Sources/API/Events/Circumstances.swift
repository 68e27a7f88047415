import Commerce

/// What is known about events before they are read.
struct Circumstances {
    /// When they came in.
    var now: Timestamp
    /// How they came in.
    var origin: Event.Origin
    /// The visitor of the request's cookie: not theirs yet, for that takes consent.
    var cookieVisitor: VisitorID?
}
