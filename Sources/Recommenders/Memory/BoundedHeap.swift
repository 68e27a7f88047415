/// The greatest few of many elements, in one pass: a binary heap of at most `limit` elements with the least on top.
struct BoundedHeap<Element: Comparable & BitwiseCopyable & Sendable>: ~Copyable, Sendable {
    private var elements = GrowingBuffer<Element>()
    private var limit = 0

    /// An empty heap; ``reset(limit:)`` says how many to keep.
    init() {}

    /// How many elements are held.
    var count: Int { elements.count }

    /// An element, in no particular order before ``sortDescending()`` and from the greatest down after it.
    subscript(index: Int) -> Element { elements[index] }

    /// Empties the heap and sets how many elements to keep.
    mutating func reset(limit: Int) {
        self.limit = max(0, limit)
        elements.removeAll()
    }

    /// Whether an element would be kept if offered now.
    @inline(__always) func accepts(_ element: Element) -> Bool {
        elements.count < limit || (limit > 0 && elements[0] < element)
    }

    /// Keeps an element if it is among the greatest so far.
    @inline(__always) mutating func offer(_ element: Element) {
        if elements.count < limit {
            elements.append(element)
            siftUp(from: elements.count - 1)
        } else if limit > 0, elements[0] < element {
            elements[0] = element
            siftDown()
        }
    }

    /// Whether an element that satisfies a condition is held.
    func contains(where condition: (Element) -> Bool) -> Bool {
        for index in 0..<elements.count where condition(elements[index]) { return true }
        return false
    }

    /// Puts the elements in order, the greatest first; the heap takes no more offers until it is reset.
    mutating func sortDescending() {
        elements.sort { $1 < $0 }
        limit = 0
    }

    private mutating func siftUp(from start: Int) {
        var child = start
        while child > 0 {
            let parent = (child - 1) / 2
            guard elements[child] < elements[parent] else { return }
            elements.swapAt(child, parent)
            child = parent
        }
    }

    private mutating func siftDown() {
        var parent = 0
        let element = elements[0]
        while true {
            var child = 2 * parent + 1
            guard child < elements.count else { break }
            if child + 1 < elements.count, elements[child + 1] < elements[child] { child += 1 }
            guard elements[child] < element else { break }
            elements[parent] = elements[child]
            parent = child
        }
        elements[parent] = element
    }
}
