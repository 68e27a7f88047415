import API
import Foundation
import TestSupport
import Testing

struct WebAssetsTests {
    private static let folder = SourceTree.root.appending(path: "Web")

    @Test func `every file under Web is compiled in, and nothing else`() throws {
        let files = SourceTree.files(under: "Web", endings: [""]).map { String($0.dropFirst("Web/".count)) }.filter { path in
            !path.split(separator: "/").contains { $0.hasPrefix(".") } && Self.isFile(path)
        }
        #expect(WebAssets.all.map(\.path) == files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }

    @Test func `the bytes are the file's`() throws {
        for asset in WebAssets.all {
            let bytes = try Data(contentsOf: Self.folder.appending(path: asset.path))
            #expect(asset.bytes == Array(bytes), "\(asset.path)")
        }
    }

    @Test func `files are found by path and by folder`() {
        #expect(WebAssets.file("storefront/vitrina.v1.js")?.contentType == "text/javascript; charset=utf-8")
        #expect(WebAssets.file("storefront") == nil)
        #expect(WebAssets.files(in: "storefront").count > 2)
        #expect(WebAssets.files(in: "store").isEmpty)
    }

    private static func isFile(_ path: String) -> Bool {
        (try? folder.appending(path: path).resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
    }
}
