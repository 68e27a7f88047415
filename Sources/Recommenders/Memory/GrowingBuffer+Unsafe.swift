import Glibc

/// A growing array of plain values in one block of memory, owned by exactly one holder.
///
/// Unlike `Array` there is no reference count and no copy on write, so reading from several threads at once costs nothing. Blocks
/// grow by a quarter; large ones lie in huge pages (``MemoryBlock``). Every index is checked.
@safe
struct GrowingBuffer<Element: BitwiseCopyable>: ~Copyable {
    private var base: UnsafeMutablePointer<Element>
    /// How many elements there are.
    private(set) var count: Int
    /// How many elements fit before the block must grow.
    private(set) var capacity: Int

    /// An empty buffer with room for some elements.
    init(capacity: Int = 0) {
        self.capacity = max(capacity, 16)
        unsafe base = MemoryBlock.allocate(self.capacity, of: Element.self)
        count = 0
    }

    /// A buffer of equal elements.
    init(repeating element: Element, count: Int) {
        self.init(capacity: count)
        grow(toCount: count, filling: element)
    }

    deinit { unsafe free(base) }

    /// The element at an index below `count`.
    subscript(index: Int) -> Element {
        @inline(__always) get {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index out of bounds")
            return unsafe base[index]
        }
        @inline(__always) set {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index out of bounds")
            unsafe base[index] = newValue
        }
    }

    /// Changes an element in place.
    @inline(__always) mutating func update(_ index: Int, _ change: (inout Element) -> Void) {
        precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index out of bounds")
        unsafe change(&base[index])
    }

    /// Adds an element at the end.
    @inline(__always) mutating func append(_ element: Element) {
        if count == capacity { reserve(count + 1) }
        unsafe base[count] = element
        count &+= 1
    }

    /// Adds an element at the end once or not at all, without a branch on it.
    ///
    /// - Parameter times: 1 or 0.
    @inline(__always) mutating func append(_ element: Element, counting times: Int) {
        if count == capacity { reserve(count + 1) }
        unsafe base[count] = element
        count &+= times & 1
    }

    /// Takes away all elements and keeps the memory.
    @inline(__always) mutating func removeAll() { count = 0 }

    /// Takes away the elements from an index on.
    mutating func truncate(to newCount: Int) {
        precondition(newCount >= 0 && newCount <= count, "index out of bounds")
        count = newCount
    }

    /// Lengthens the buffer to a count with equal elements; does nothing if it is that long already.
    mutating func grow(toCount newCount: Int, filling element: Element) {
        guard newCount > count else { return }
        reserve(newCount)
        unsafe base.advanced(by: count).initialize(repeating: element, count: newCount - count)
        count = newCount
    }

    /// Copies a stretch of elements within the buffer; the two stretches may overlap.
    mutating func copy(from source: Int, to target: Int, count length: Int) {
        precondition(source >= 0 && target >= 0 && length >= 0, "index out of bounds")
        precondition(source + length <= count && target + length <= count, "index out of bounds")
        unsafe base.advanced(by: target).update(from: base.advanced(by: source), count: length)
    }

    /// Exchanges two elements.
    @inline(__always) mutating func swapAt(_ first: Int, _ second: Int) {
        let element = self[first]
        self[first] = self[second]
        self[second] = element
    }

    /// Sorts the elements.
    mutating func sort(by precedes: (Element, Element) -> Bool) {
        var elements = unsafe UnsafeMutableBufferPointer(start: base, count: count)
        unsafe elements.sort(by: precedes)
    }

    /// Copies a stretch of another buffer's elements over this one's.
    mutating func copy(_ length: Int, from other: borrowing GrowingBuffer, at source: Int, to target: Int) {
        precondition(source >= 0 && target >= 0 && length >= 0, "index out of bounds")
        precondition(source + length <= other.count && target + length <= count, "index out of bounds")
        unsafe base.advanced(by: target).update(from: other.base.advanced(by: source), count: length)
    }

    /// Adds the elements' bytes, as they lie in memory, to a snapshot.
    func appendBytes(from start: Int, count length: Int, to bytes: inout [UInt8]) {
        precondition(start >= 0 && length >= 0 && start + length <= count, "index out of bounds")
        unsafe bytes.append(
            contentsOf: UnsafeRawBufferPointer(UnsafeBufferPointer(start: base.advanced(by: start), count: length)))
    }

    /// The elements whose bytes stand in a snapshot; for types in which every pattern of bits is a value.
    init(count: Int, fromBytes bytes: [UInt8], at offset: Int) {
        let length = count * MemoryLayout<Element>.stride
        precondition(count >= 0 && offset >= 0 && offset + length <= bytes.count, "index out of bounds")
        self.init(capacity: count)
        self.count = count
        unsafe bytes.withUnsafeBytes { source in
            guard length > 0, let start = source.baseAddress else { return }
            unsafe UnsafeMutableRawPointer(base).copyMemory(from: start + offset, byteCount: length)
        }
    }

    /// Makes room for a number of elements in all, and a quarter more.
    private mutating func reserve(_ needed: Int) {
        guard needed > capacity else { return }
        capacity = max(needed, capacity + capacity / 4 + 16)
        unsafe base = MemoryBlock.enlarge(base, holding: count, to: capacity)
    }
}

// One holder owns the block, and the compiler proves it: the type cannot be copied.
extension GrowingBuffer: @unchecked Sendable where Element: Sendable {}
