public import HTTPServing

/// The script in the shop's pages, and the blocks' script and style.
public struct AssetRoutes: Sendable {
    private let files: StaticFiles

    /// The files at their paths.
    public init(paths: Paths) {
        let served = [
            ("storefront/vitrina.v1.js", paths.script), ("storefront/vitrina-blocks.v1.js", paths.blocksScript),
            ("storefront/vitrina-blocks.v1.css", paths.blocksStyle),
        ]
        files = StaticFiles(
            served.compactMap { name, path in
                WebAssets.file(name).map { asset in
                    StaticFile(
                        path: path, contentType: asset.contentType, bytes: asset.bytes, cacheControl: "public, max-age=3600",
                        headers: SecurityHeaders.sharedFile)
                }
            })
    }

    /// Adds the routes.
    public func register(in router: inout Router) {
        files.register(in: &router)
    }
}
