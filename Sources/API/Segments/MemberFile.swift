import Commerce
import Personalization
import Synchronization

/// A segment's members as CSV (RFC 4180), made some people at a time while it is sent.
///
/// ```
/// id,customer,email,phone,card,name,orders,spent,currency,last_order
/// ```
/// A cell with which a spreadsheet would begin to calculate gets an apostrophe before it (OWASP, "CSV Injection"); a phone's plus sign is no formula.
final class MemberFile: Sendable {
    /// People in a piece.
    private static let step = 500
    private static let head = "id,customer,email,phone,card,name,orders,spent,currency,last_order\r\n"

    private enum Place {
        case beginning
        case after(PersonID?)
        case end
    }

    private let segment: SegmentID
    private let customers: CustomerService
    private let place = Mutex(Place.beginning)

    init(segment: SegmentID, customers: CustomerService) {
        self.segment = segment
        self.customers = customers
    }

    /// The next piece; nil at the end, and when the store cannot be read.
    func next() -> [UInt8]? {
        place.withLock { place in
            switch place {
            case .beginning:
                place = .after(nil)
                return Array(Self.head.utf8)
            case .end: return nil
            case .after(let last):
                guard let page = try? customers.members(of: segment, after: last, limit: Self.step), let end = page.last else {
                    place = .end
                    return nil
                }
                place = .after(end.person)
                return page.reduce(into: []) { $0 += Array(Self.row($1).utf8) }
            }
        }
    }

    private static func row(_ profile: Profile) -> String {
        func values(_ kind: PersonIdentifier.Kind) -> String {
            profile.identifiers.filter { $0.kind == kind }.map(\.value).joined(separator: " ")
        }
        let spent = profile.spent.first
        let lastOrder = profile.orders.filter(\.counts).compactMap(\.placedAt).max()
        let cells = [
            profile.person.description, values(.customer), values(.email), values(.phone), values(.card),
            profile.details.name ?? "", String(profile.orderCount), spent?.decimal ?? "", spent?.currency.rawValue ?? "",
            lastOrder.map { String($0.iso8601.prefix { $0 != "T" }) } ?? "",
        ]
        return cells.map(cell).joined(separator: ",") + "\r\n"
    }

    /// A cell that is text to every spreadsheet.
    static func cell(_ text: String) -> String {
        let isPhone = text.first == "+" && text.dropFirst().utf8.allSatisfy { 0x30...0x39 ~= $0 }
        let begins = text.first.map { "=+-@\t\r".contains($0) } ?? false
        let safe = begins && !isPhone ? "'" + text : text
        guard safe.contains(where: { ",\"\r\n".contains($0) }) || safe.utf8.contains(0x0D) || safe.utf8.contains(0x0A) else {
            return safe
        }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
