internal import Foundation
internal import Storage

/// Looks at the directory of the store before it is opened, so that what is wrong with it is said in plain words.
enum DataDirectory {
    /// Opens the store in a directory, which is made if only its last part is missing.
    static func open(_ path: String) throws(ApplianceError) -> Store {
        try check(path)
        do {
            return try Store(Store.Configuration(directory: path))
        } catch {
            throw ApplianceError(error, directory: path)
        }
    }

    /// Opens the store in a directory that must have one: whoever looks at the past has mistyped a name where there is none.
    static func openExisting(_ path: String) throws(ApplianceError) -> Store {
        guard FileManager.default.fileExists(atPath: path + "/data.mdb") else {
            throw .dataDirectory(path: path, reason: "has no store in it")
        }
        return try open(path)
    }

    private static func check(_ path: String) throws(ApplianceError) {
        let files = FileManager.default
        guard files.fileExists(atPath: path) else { return try checkParent(of: path) }
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let kind = try? files.attributesOfItem(atPath: target)[.type] as? FileAttributeType
        guard kind == .typeDirectory else { throw .dataDirectory(path: path, reason: "is not a directory") }
        guard files.isWritableFile(atPath: path) else {
            throw .dataDirectory(path: path, reason: "is not writable by \(NSUserName())")
        }
    }

    private static func checkParent(of path: String) throws(ApplianceError) {
        let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
        guard FileManager.default.fileExists(atPath: parent) else {
            throw .dataDirectory(path: path, reason: "cannot be made: \(parent) does not exist")
        }
        guard FileManager.default.isWritableFile(atPath: parent) else {
            throw .dataDirectory(path: path, reason: "cannot be made: \(parent) is not writable by \(NSUserName())")
        }
    }
}
