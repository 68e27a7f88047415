public import Commerce
public import HTTPServing
import Synchronization

/// Token buckets for client addresses, in a table of fixed size: who has been quiet longest makes room.
///
/// The table is a set-associative cache: an address hashes to one set of eight places and replaces its least recently used one.
/// So a decision costs one short scan, and a flood of addresses costs no memory. The hash is keyed by the process, so nobody can
/// choose addresses that push out somebody else's bucket.
public final class RateLimiter: Sendable {
    private static let ways = 8

    private struct Bucket {
        var sender: Sender?
        var tokens = 0.0
        var updated = Int64.min
    }

    private let limit: RateLimit
    private let sets: Int
    private let buckets: Mutex<[Bucket]>

    /// Limits for up to `capacity` senders at a time.
    public init(limit: RateLimit, capacity: Int = 8_192) {
        self.limit = limit
        sets = max(1, capacity / Self.ways)
        buckets = Mutex(Array(repeating: Bucket(), count: sets * Self.ways))
    }

    /// Takes tokens for events of an address; if there are too few, takes none and says after how many seconds to come back.
    ///
    /// More events than the burst at once count as the burst.
    public func take(_ count: Int, for address: IPAddress, now: Timestamp) -> Verdict {
        let sender = Sender(address)
        let start = Int(UInt(bitPattern: sender.hashValue) % UInt(sets)) * Self.ways
        return buckets.withLock { buckets in
            let place = Self.place(of: sender, in: buckets, from: start)
            if buckets[place].sender != sender {
                buckets[place] = Bucket(sender: sender, tokens: Double(limit.burst), updated: now.milliseconds)
            }
            return take(min(count, limit.burst), from: &buckets[place], now: now.milliseconds)
        }
    }

    /// Whether a request may go on.
    public enum Verdict: Equatable, Sendable {
        /// It may.
        case taken
        /// Not before so many seconds have passed.
        case refused(retryAfterSeconds: Int)
    }

    /// The sender's place, or the one to give up for it.
    private static func place(of sender: Sender, in buckets: [Bucket], from start: Int) -> Int {
        var oldest = start
        for place in start..<start + ways {
            if buckets[place].sender == sender { return place }
            if buckets[place].updated < buckets[oldest].updated { oldest = place }
        }
        return oldest
    }

    private func take(_ count: Int, from bucket: inout Bucket, now: Int64) -> Verdict {
        let elapsed = Double(max(0, now - bucket.updated)) / 1000
        bucket.tokens = min(Double(limit.burst), bucket.tokens + elapsed * limit.perSecond)
        bucket.updated = max(now, bucket.updated)
        let missing = Double(count) - bucket.tokens
        guard missing <= 0 else {
            return .refused(retryAfterSeconds: max(1, Int((missing / limit.perSecond).rounded(.up))))
        }
        bucket.tokens -= Double(count)
        return .taken
    }
}
