import CWebAssets

/// The files of `Web/`, copied out of the program's constant data.
public enum WebAssets {
    /// All files, sorted by path.
    public static var all: [WebAsset] {
        var count = 0
        let table = unsafe UnsafeBufferPointer(start: web_asset_table(&count), count: count)
        return unsafe table.map { unsafe WebAsset($0) }
    }

    /// The files whose path begins with a folder's name and a slash, sorted by path.
    public static func files(in folder: String) -> [WebAsset] {
        all.filter { $0.path.hasPrefix(folder + "/") }
    }

    /// The file at a path below `Web/`: `storefront/vitrina.v1.js`.
    public static func file(_ path: String) -> WebAsset? {
        all.first { $0.path == path }
    }
}

extension WebAsset {
    fileprivate init(_ entry: WebAssetEntry) {
        unsafe self.init(
            path: String(cString: entry.path), bytes: Array(UnsafeBufferPointer(start: entry.bytes, count: entry.count)))
    }
}
