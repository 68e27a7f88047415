public import Commerce
internal import Foundation
public import Outbound
public import Storage
internal import Synchronization

/// Tells addresses who entered and left the segments that name one.
///
/// Movements go in batches, in order, each segment by itself; how far it has come is stored only after an answer of 2xx, so that everything is
/// told at least once. What a batch holds is stored before it is sent first: sent again after a crash, it is the same under the same `webhook-id`.
public final class SegmentWebhookSender: Sendable {
    /// Movements of one batch.
    static let batchSize = 500
    /// Movements that are looked through in one go.
    private static let reach = 50_000
    private static let (reached, planned) = ("webhook:", "webhook-batch:")

    /// Something worth telling the shop's people.
    public enum Complaint: Hashable, Sendable {
        /// A batch could not be delivered and is tried again.
        case failed(SegmentID, reason: String, failures: Int)
        /// A batch is given up.
        case givenUp(SegmentID, reason: String, movements: Int)
    }

    private let store: Store
    private let people: PeopleIndex
    private let client: HTTPClient
    private let clock: @Sendable () -> Timestamp
    private let onComplaint: @Sendable (Complaint) -> Void
    private let attempts = Mutex<[SegmentID: WebhookAttempts]>([:])

    /// A sender over a store and its people.
    public init(
        store: Store, people: PeopleIndex, client: HTTPClient = SegmentWebhookSender.usualClient,
        clock: @escaping @Sendable () -> Timestamp, onComplaint: @escaping @Sendable (Complaint) -> Void = { _ in }
    ) {
        self.store = store
        self.people = people
        self.client = client
        self.clock = clock
        self.onComplaint = onComplaint
    }

    /// A client that does not wait long.
    public static let usualClient = HTTPClient(limits: FetchLimits(connectSeconds: 5, stallSeconds: 10, totalSeconds: 15))

    /// Sends what is due; for every few seconds, on one thread at a time, which it blocks.
    public func sendDue() throws {
        let segments = people.allSegments
        try forgetOthers(Set(segments.filter { $0.webhook != nil }.map(\.id)))
        for segment in segments {
            guard let webhook = segment.webhook else { continue }
            let isResting = attempts.withLock { $0[segment.id].map { clock() < $0.next } ?? false }
            // One batch after the other, as long as it goes well.
            while try !isResting && sendBatch(of: segment.id, to: webhook) {}
        }
    }

    /// Forgets how far it has come with segments that have no address any more: given one again, they begin then.
    private func forgetOthers(_ segments: Set<SegmentID>) throws {
        for name in try store.cursorNames() {
            for prefix in [Self.reached, Self.planned] where name.hasPrefix(prefix) {
                if segments.contains(SegmentID(unchecked: String(name.dropFirst(prefix.count)))) { continue }
                try store.put(nil, cursor: name)
            }
        }
        attempts.withLock { attempts in attempts = attempts.filter { segments.contains($0.key) } }
    }

    /// Sends the next batch; true if there may be another one.
    private func sendBatch(of segment: SegmentID, to webhook: SegmentWebhook) throws -> Bool {
        guard let start = try store.cursor(Self.reached + segment.rawValue) else {
            // Nobody is told of what was before.
            try store.put(store.lastStoredMovement, cursor: Self.reached + segment.rawValue)
            return false
        }
        let batch = try batch(of: segment, after: start)
        guard let last = batch.movements.last?.number else {
            if batch.end > start + 1, batch.isLong { try store.put(batch.end, cursor: Self.reached + segment.rawValue) }
            return batch.isLong
        }
        try store.put(last, cursor: Self.planned + segment.rawValue)
        return try deliver(batch.movements, of: segment, to: webhook)
    }

    private struct Batch {
        var movements: [(number: UInt64, movement: Movement)] = []
        /// The last movement that was looked at.
        var end: UInt64
        /// Whether there are more to look at.
        var isLong = false
    }

    /// The movements of a segment after a number, up to the end that was planned before, if one was.
    private func batch(of segment: SegmentID, after start: UInt64) throws -> Batch {
        let planned = try store.cursor(Self.planned + segment.rawValue).flatMap { $0 > start ? $0 : nil }
        let last = planned ?? store.lastStoredMovement
        var (batch, seen) = (Batch(end: start), 0)
        try store.movements(after: start) { number, movement in
            guard number <= last else { return false }
            seen += 1
            batch.end = number
            if movement.from == segment || movement.to == segment { batch.movements.append((number, movement)) }
            batch.isLong = planned == nil && (batch.movements.count == Self.batchSize || seen == Self.reach)
            return !batch.isLong
        }
        return batch
    }

    private func deliver(
        _ movements: [(number: UInt64, movement: Movement)], of segment: SegmentID, to webhook: SegmentWebhook
    ) throws -> Bool {
        guard let last = movements.last?.number else { return false }
        let failure = try post(movements.map(\.movement), id: Self.id(of: segment, last), to: webhook, segment)
        guard let failure else {
            attempts.withLock { $0[segment] = nil }
            try store.put(last, cursor: Self.reached + segment.rawValue)
            return true
        }
        let now = clock()
        let attempt = attempts.withLock { attempts in
            if attempts[segment] == nil {
                attempts[segment] = WebhookAttempts(failedAt: now)
            } else {
                attempts[segment]?.note(now)
            }
            return attempts[segment] ?? WebhookAttempts(failedAt: now)
        }
        guard attempt.isHopeless(at: now) else {
            onComplaint(.failed(segment, reason: failure, failures: attempt.failures))
            return false
        }
        onComplaint(.givenUp(segment, reason: failure, movements: movements.count))
        attempts.withLock { $0[segment] = nil }
        try store.put(last, cursor: Self.reached + segment.rawValue)
        return true
    }

    /// Posts a batch; nil when it was taken, else why not.
    private func post(
        _ movements: [Movement], id: String, to webhook: SegmentWebhook, _ segment: SegmentID
    ) throws -> String? {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let payload = WebhookPayload(segment, movements) { [store] in (try? store.profile($0))?.identifiers ?? [] }
        let body = [UInt8](try encoder.encode(payload))
        let seconds = clock().milliseconds / 1_000
        let signed = WebhookSignature(secret: webhook.secret).headers(id: id, seconds: seconds, body: body)
        do throws(OutboundError) {
            let status = try client.post(body, to: webhook.url, headers: [("Content-Type", "application/json")] + signed)
            return 200..<300 ~= status ? nil : "status \(status)"
        } catch {
            return error.description
        }
    }

    /// The same for the same batch: the segment's name in hexadecimal, and the batch's last movement.
    private static func id(of segment: SegmentID, _ last: UInt64) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let name = segment.rawValue.utf8.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return "msg_" + String(decoding: name, as: UTF8.self) + "_\(last)"
    }
}
