import Commerce
import Foundation
import Outbound
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Personalization

@Suite struct `The sender of webhooks` {
    private static let vip = SegmentID(unchecked: "vip")

    /// What went wrong, in order.
    private final class Complaints: Sendable {
        private let list = Mutex<[SegmentWebhookSender.Complaint]>([])
        var all: [SegmentWebhookSender.Complaint] { list.withLock { $0 } }
        func add(_ complaint: SegmentWebhookSender.Complaint) { list.withLock { $0.append(complaint) } }
    }

    private static func segment(_ sink: WebhookSink) -> Segment {
        Segment(
            id: vip, rule: .condition(.orders(ValueRange(from: 2), days: nil)),
            webhook: SegmentWebhook(url: sink.url, secret: "whsec_YWJj"))
    }

    private static func sender(
        _ shop: PeopleShop, _ complaints: Complaints = Complaints(), isLocal: Bool = true
    ) -> SegmentWebhookSender {
        let hosts: Set<String> = isLocal ? ["127.0.0.1"] : []
        let clock = shop.clock
        return SegmentWebhookSender(
            store: shop.store, people: shop.people, client: HTTPClient(addresses: AddressGuard(allowedHosts: hosts)),
            clock: { clock.now }, onComplaint: { complaints.add($0) })
    }

    /// Lets a customer order, and the store write what follows.
    private static func order(_ shop: PeopleShop, _ customers: Int...) throws {
        for customer in customers { try shop.order(customer) }
        try shop.store.flush()
    }

    private static func told(_ sink: WebhookSink) throws -> [String] {
        try sink.requests.flatMap { request in
            let root = try JSONSerialization.jsonObject(with: Data(request.body.utf8)) as? [String: Any]
            let data = root?["data"] as? [String: Any]
            let movements = data?["movements"] as? [[String: Any]] ?? []
            return movements.map { movement in
                let identity = movement["identity"] as? [String: [String]]
                return "\(identity?["customer"]?.first ?? "?") \(movement["moved"] ?? "")"
            }
        }
    }

    @Test func `tells who entered and who left, signed, and nothing of what was before`() throws {
        let (shop, sink) = (try PeopleShop(), try WebhookSink())
        try Self.order(shop, 1, 1)
        try shop.segments.put(Self.segment(sink))
        try shop.store.flush()
        let sender = Self.sender(shop)
        try sender.sendDue()
        #expect(sink.requests.isEmpty)
        try Self.order(shop, 2, 2, 3)
        let second = try shop.order(3)
        try shop.happen(3, .orderUpdate(OrderUpdate(id: second, status: .cancelled)))
        try shop.store.flush()
        try sender.sendDue()
        #expect(try Self.told(sink) == ["2 entered", "3 entered", "3 left"])
        let request = try #require(sink.requests.first)
        let (id, time) = (try #require(request.header("webhook-id")), try #require(request.header("webhook-timestamp")))
        let expected = WebhookSignature(secret: "whsec_YWJj")
            .headers(id: id, seconds: try #require(Int64(time)), body: Array(request.body.utf8)).last?.value
        #expect(request.header("webhook-signature") == expected)
        #expect(request.header("Content-Type") == "application/json")
        try sender.sendDue()
        #expect(sink.requests.count == 1)
    }

    @Test func `tries again, the same under the same id, and gives up after a day`() throws {
        let (shop, sink, complaints) = (try PeopleShop(), try WebhookSink(), Complaints())
        try shop.segments.put(Self.segment(sink))
        var sender = Self.sender(shop, complaints)
        try sender.sendDue()
        sink.answer("500 No")
        try Self.order(shop, 1, 1)
        try sender.sendDue()
        try sender.sendDue()
        #expect(sink.requests.count == 1)
        // What comes meanwhile does not change the batch, nor does a new start.
        try Self.order(shop, 2, 2)
        sender = Self.sender(shop, complaints)
        try sender.sendDue()
        #expect(sink.requests.count == 2)
        #expect(sink.requests[0].body == sink.requests[1].body)
        #expect(sink.requests[0].header("webhook-id") == sink.requests[1].header("webhook-id"))
        sink.answer("200 OK")
        shop.clock.advance(seconds: 6)
        try sender.sendDue()
        #expect(try Self.told(sink) == ["1 entered", "1 entered", "1 entered", "2 entered"])
        sink.answer("302 Elsewhere")
        try Self.order(shop, 4, 4)
        for _ in 0..<40 {
            shop.clock.advance(seconds: 3_601)
            try sender.sendDue()
        }
        #expect(complaints.all.contains(.givenUp(Self.vip, reason: "status 302", movements: 1)))
    }

    @Test func `asks no address of the operator's own network`() throws {
        let (shop, sink, complaints) = (try PeopleShop(), try WebhookSink(), Complaints())
        try shop.segments.put(Self.segment(sink))
        let sender = Self.sender(shop, complaints, isLocal: false)
        try sender.sendDue()
        try Self.order(shop, 1, 1)
        try sender.sendDue()
        #expect(sink.requests.isEmpty && complaints.all.count == 1)
    }
}
