public import HTTPServing

/// Header fields that keep browsers from making more of an answer than it is.
public enum SecurityHeaders {
    /// For answers that are read by scripts and servers: not to be guessed at, not to be shown as a page of ours.
    public static let data = [
        HTTPHeader("X-Content-Type-Options", "nosniff"),
        HTTPHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox"),
    ]

    /// For files that pages of other origins load.
    public static let sharedFile = [
        HTTPHeader("Access-Control-Allow-Origin", "*"), HTTPHeader("Cross-Origin-Resource-Policy", "cross-origin"),
    ]

    /// For pages of our own: scripts, styles and connections of the same origin only, in nobody's frame.
    public static let page = [
        HTTPHeader("X-Content-Type-Options", "nosniff"),
        HTTPHeader(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
                + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"),
        HTTPHeader("Referrer-Policy", "same-origin"),
        HTTPHeader("Cross-Origin-Opener-Policy", "same-origin"),
    ]
}
