internal import Audience
internal import Commerce
internal import Compression
internal import Foundation
internal import Synchronization

/// The file in which the people wait for the next start. It is a cache: if it is missing or damaged, the profiles tell everything again.
///
/// ```
/// | shards, each with its checksum … | head (``PeopleSnapshot``) |
/// | lengths of the shards 8 B each | length of the head 8 B | CRC-32 of head and lengths 4 B | "VPEOPLE1" 8 B |
/// ```
struct PeopleSnapshotFile: Sendable {
    private let url: URL

    private static let magic: [UInt8] = Array("VPEOPLE1".utf8)
    private static let tail = PeopleIndex.shardCount * 8 + 20

    /// The file in a store's directory.
    init(directory: String) {
        url = URL(fileURLWithPath: directory).appendingPathComponent("people.snapshot")
    }

    /// Replaces the file at once: whoever reads sees the old one or the new one.
    ///
    /// - Parameter ending: the last movement made by then and the names, asked for when all shards are written.
    func save(
        _ snapshot: PeopleSnapshot, shards: [Guarded<PeopleShard>], ending: () -> (lastMovement: UInt64, subjects: ShopSubjects)
    ) throws {
        let fresh = url.appendingPathExtension("new")
        try Data().write(to: fresh)
        let output = try FileHandle(forWritingTo: fresh)
        var lengths: [UInt64] = []
        for shard in shards {
            let bytes = shard.write { $0.encoded() }
            lengths.append(UInt64(bytes.count))
            try output.write(contentsOf: Data(bytes))
        }
        var snapshot = snapshot
        (snapshot.lastMovement, snapshot.subjects) = ending()
        let head = snapshot.encoded()
        var end = head
        PeopleBytes.append(lengths + [UInt64(head.count)], to: &end)
        PeopleBytes.append([CRC32.checksum(of: end)], to: &end)
        try output.write(contentsOf: Data(end + Self.magic))
        try output.close()
        try FileReplacement.put(fresh.path, inPlaceOf: url.path)
    }

    /// Puts the rows of the file into the shards; nil if it is missing or damaged, and then the shards may hold anything.
    func load(into shards: [Guarded<PeopleShard>]) -> PeopleSnapshot? {
        guard let data = try? Data(contentsOf: url, options: .alwaysMapped), data.count >= Self.tail else { return nil }
        var end = [UInt8](data.suffix(Self.tail))
        guard end.suffix(8).elementsEqual(Self.magic) else { return nil }
        var offset = 0
        guard let lengths = PeopleBytes.values(UInt64.self, shards.count + 1, in: end, at: &offset)?.map({ Int(clamping: $0) }),
            let checksum = PeopleBytes.values(UInt32.self, 1, in: end, at: &offset)?.first
        else { return nil }
        var starts = [0]
        for length in lengths {
            let (start, overflows) = starts[starts.count - 1].addingReportingOverflow(length)
            guard length >= 0, !overflows, start <= data.count else { return nil }
            starts.append(start)
        }
        guard starts[lengths.count] == data.count - Self.tail else { return nil }
        let head = [UInt8](data[starts[lengths.count - 1]..<starts[lengths.count]])
        end = head + end.prefix((shards.count + 1) * 8)
        guard CRC32.checksum(of: end) == checksum, let snapshot = PeopleSnapshot(head) else { return nil }
        return Self.load(data, starts, into: shards) ? snapshot : nil
    }

    /// Removes a file that is not of this store any more.
    func remove() {
        try? FileManager.default.removeItem(at: url)
    }

    private static func load(_ data: Data, _ starts: [Int], into shards: [Guarded<PeopleShard>]) -> Bool {
        let isSound = Atomic(true)
        DispatchQueue.concurrentPerform(iterations: shards.count) { index in
            let bytes = [UInt8](data[starts[index]..<starts[index + 1]])
            let isWhole = shards[index].write { shard in
                guard let read = PeopleShard(bytes) else { return false }
                shard = read
                return true
            }
            if !isWhole { isSound.store(false, ordering: .relaxed) }
        }
        return isSound.load(ordering: .relaxed)
    }
}
