/// The elements of an array, in order.
public struct JSONElements: Sequence, IteratorProtocol {
    private let array: JSONValue
    private let last: Int
    private var position: Int

    init(array: JSONValue) {
        self.array = array
        last = array.end &- 1
        position = array.index &+ 1
    }

    /// The next element.
    public mutating func next() -> JSONValue? {
        guard position < last else { return nil }
        let element = array.value(at: position)
        position = element.end
        return element
    }

    /// How many elements the array has; from 16,777,215 on, that number.
    public var count: Int { array.document.tape.count(of: array.index) }
}
