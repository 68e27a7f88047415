import Commerce
import JSON

/// The vocabulary's values as they stand on the wire.
extension JSONValue {
    /// An id: text, or an integer, which becomes its decimal text.
    func identifier<ID: Identifier>() throws(JSONError) -> ID {
        guard let id = ID(rawValue: try idText()) else {
            throw error("must be 1 to \(ID.maximumLength) bytes of text without control characters")
        }
        return id
    }

    /// The caller's own id of an event.
    func externalID() throws(JSONError) -> String {
        let text = try idText()
        guard 1...EventLimits.externalID ~= text.utf8.count, text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
            throw error("must be 1 to \(EventLimits.externalID) bytes of text without control characters")
        }
        return text
    }

    /// Text, or an integer as its decimal text.
    func idText() throws(JSONError) -> String {
        switch kind {
        case .string: return try string()
        case .number: return String(try int64())
        default: throw error("must be a string or an integer")
        }
    }

    /// 32 hexadecimal digits.
    func visitorID() throws(JSONError) -> VisitorID {
        guard let id = try withUTF8({ VisitorID(hexDigits: $0) }) else { throw error("must be 32 hexadecimal digits") }
        return id
    }

    /// `full`, `session` or `none`.
    func consent() throws(JSONError) -> Consent {
        guard let consent = Consent(name: try string()) else { throw error("must be full, session or none") }
        return consent
    }

    /// An ISO 4217 code.
    func currency() throws(JSONError) -> Currency {
        guard let currency = Currency(rawValue: try string()) else { throw error("must be three letters (ISO 4217)") }
        return currency
    }

    /// An amount in major units, as a number or a decimal string; not negative.
    func money(in currency: Currency) throws(JSONError) -> Money {
        let money =
            switch kind {
            case .number: Money(amount: try double(), currency: currency)
            case .string: Money(decimal: try string(), currency: currency)
            default: throw error("must be a number or a decimal string")
            }
        guard let money else { throw error("must be an amount of at most 10^15 minor units") }
        guard money.minorUnits >= 0 else { throw error("must not be negative") }
        return money
    }

    /// Pieces in a cart line.
    func quantity() throws(JSONError) -> Int {
        let value = try int64()
        guard 1...Int64(CartLine.maximumQuantity) ~= value else {
            throw error("must be 1 to \(CartLine.maximumQuantity)")
        }
        return Int(value)
    }

    /// A number of things, from none to 2^31 - 1.
    func count() throws(JSONError) -> Int {
        let value = try int64()
        guard 0...Int64(Int32.max) ~= value else { throw error("must be 0 to \(Int32.max)") }
        return Int(value)
    }

    /// Milliseconds as a number; browsers' clocks give fractions, which are dropped.
    func wholeMilliseconds() throws(JSONError) -> Int64 {
        let value = try double()
        guard value.magnitude < 0x1p53 else { throw error("must be milliseconds") }
        return Int64(value)
    }

    /// A moment: milliseconds since the epoch, or ISO 8601.
    func timestamp() throws(JSONError) -> Timestamp {
        let time =
            switch kind {
            case .number: Timestamp(milliseconds: try wholeMilliseconds())
            case .string: Timestamp(iso8601: try string())
            default: nil as Timestamp?
            }
        guard let time, time.milliseconds >= EventLimits.earliestTime else {
            throw error("must be milliseconds (not seconds) since 1970 or an ISO 8601 time, not before 1973-03-03")
        }
        return time
    }

    /// A page's address and referrer; nil for an empty address.
    func page() throws(JSONError) -> Page? {
        let url = try required("url").text(cutTo: EventLimits.url)
        let referrer = try member("referrer")?.text(cutTo: EventLimits.url) ?? ""
        return url.isEmpty ? nil : Page(url: url, referrer: referrer.isEmpty ? nil : referrer)
    }

    /// Text, cut at a character's start such that no more than `limit` bytes stay.
    func text(cutTo limit: Int) throws(JSONError) -> String {
        let text = try string()
        guard text.utf8.count > limit else { return text }
        var end = text.utf8.index(text.startIndex, offsetBy: limit)
        while text.utf8[end] & 0xC0 == 0x80 { end = text.utf8.index(before: end) }
        return String(text[..<end])
    }

    /// Text that is not too long.
    func wholeText(atMost limit: Int) throws(JSONError) -> String {
        let text = try string()
        guard text.utf8.count <= limit else { throw error("must be at most \(limit) bytes") }
        return text
    }

    /// What the closure makes of every element of an array that is not too long.
    func mapElements<T>(
        atMost limit: Int, _ transform: (JSONValue) throws(JSONError) -> T
    ) throws(JSONError) -> [T] {
        let elements = try elements()
        guard elements.count <= limit else { throw error("must hold at most \(limit) elements") }
        var result: [T] = []
        result.reserveCapacity(elements.count)
        for element in elements { result.append(try transform(element)) }
        return result
    }
}
