import Compression
import Glibc
import Testing

struct FileStreamTests {
    @Test(arguments: [1, 100, 64 << 10, 1 << 20])
    func `a plain file is read to its end`(step: Int) throws {
        let file = TemporaryFile(noise(300_000))
        #expect(try readAll(FileStream(path: file.path), step) == noise(300_000))
    }

    @Test(arguments: [100, 64 << 10, 1 << 20])
    func `a gzip file with two members is unpacked on the way`(step: Int) throws {
        let file = TemporaryFile(try Gzip.compress(noise(900_000)) + Gzip.compress([1]))
        let stream = try FileStream(path: file.path)
        #expect(stream.isCompressed)
        #expect(try readAll(stream, step) == noise(900_000) + [1])
        #expect(stream.position == stream.size)
    }

    @Test(arguments: [[], [0x1f], [0x1f, 0x20], [65, 66, 67]] as [[UInt8]])
    func `short files are themselves`(bytes: [UInt8]) throws {
        let file = TemporaryFile(bytes)
        let stream = try FileStream(path: file.path)
        #expect(!stream.isCompressed)
        #expect(try readAll(stream, 10) == bytes)
    }

    @Test func `a truncated gzip file is an error`() throws {
        let file = TemporaryFile(Array(try Gzip.compress(noise(1_000)).dropLast(5)))
        #expect(throws: CompressionError.truncated) { try readAll(FileStream(path: file.path), 4_096) }
    }

    @Test func `a missing file says which and why`() {
        #expect(throws: CompressionError.file(code: ENOENT, operation: "open", path: "/nowhere/at-all")) {
            try FileStream(path: "/nowhere/at-all")
        }
    }

    private func readAll(_ stream: FileStream, _ step: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while try stream.read(into: &bytes, upTo: step) > 0 {}
        #expect(try stream.read(into: &bytes, upTo: step) == 0)
        return bytes
    }
}

/// A file in the temporary directory that goes when its owner goes.
final class TemporaryFile {
    let path: String

    init(_ bytes: [UInt8]) {
        var name = Array("/tmp/vitrina-test-XXXXXX".utf8CString)
        let descriptor = unsafe mkstemp(&name)
        let written = unsafe write(descriptor, bytes, bytes.count)
        precondition(written == bytes.count, "the temporary directory takes bytes")
        close(descriptor)
        path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit { unsafe unlink(path) }
}
