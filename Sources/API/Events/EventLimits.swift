/// The sizes that an event may have on the wire.
public enum EventLimits {
    /// Events in one request.
    public static let events = 1_000
    /// Bytes of the caller's own event id.
    public static let externalID = 64
    /// Bytes of a search phrase; the rest is cut off.
    public static let phrase = 256
    /// Bytes of a page's address and of its referrer; the rest is cut off.
    public static let url = 2_048
    /// Products in one impression.
    public static let products = 100
    /// Lines of a cart or an order.
    public static let lines = 500
    /// Bytes of where somebody agreed to something; the rest is cut off.
    public static let source = 256
    /// Bytes of a letter's name; the rest is cut off.
    public static let letter = 128
    /// Bytes of the id of an event that becomes two: what is put behind it must find room, too.
    public static let idOfTwo = externalID - 16
    /// Times before this are refused, in milliseconds since the epoch (March 1973): they are seconds mistaken for milliseconds.
    public static let earliestTime: Int64 = 100_000_000_000
}
