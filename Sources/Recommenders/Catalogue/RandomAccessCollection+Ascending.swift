extension RandomAccessCollection<UInt32> {
    /// Whether a number is in an ascending list; by bisection.
    func contains(ascending number: UInt32) -> Bool {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = index(low, offsetBy: distance(from: low, to: high) / 2)
            if self[middle] < number { low = index(after: middle) } else { high = middle }
        }
        return low < endIndex && self[low] == number
    }

    /// Shows every number that two ascending lists share to a closure.
    @inline(__always) func forEachShared(with other: Self, _ body: (UInt32) -> Void) {
        var (first, second) = (startIndex, other.startIndex)
        while first < endIndex, second < other.endIndex {
            let (a, b) = (self[first], other[second])
            if a == b { body(a) }
            if a <= b { formIndex(after: &first) }
            if b <= a { other.formIndex(after: &second) }
        }
    }

    /// The same numbers ascending, each once.
    func ascending() -> [UInt32] {
        var list = sorted()
        var kept = 0
        for place in list.indices where place == 0 || list[place] != list[place - 1] {
            list[kept] = list[place]
            kept += 1
        }
        list.removeLast(list.count - kept)
        return list
    }
}
