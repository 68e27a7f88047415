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
