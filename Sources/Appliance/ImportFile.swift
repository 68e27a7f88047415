internal import Foundation

/// Looks at a file to import before it is opened, so that a wrong path is said in plain words.
enum ImportFile {
    /// Whether there is a file that may be read.
    static func check(_ path: String) throws(ApplianceError) {
        guard FileManager.default.fileExists(atPath: path) else { throw .file(path: path, reason: "there is no such file") }
        guard FileManager.default.isReadableFile(atPath: path) else {
            throw .file(path: path, reason: "\(NSUserName()) is not permitted to")
        }
    }
}
